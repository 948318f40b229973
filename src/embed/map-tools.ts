import { html, nothing, render } from 'lit-html';
import { MAX_ZOOM } from '../core/geometry/camera.ts';
import type { MapView } from '../render/mount-map.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';

export interface MapTools {
  /** Whether the full map can be asked for: it cannot while it shows, nor after it has failed. */
  offerFullMap(isOffered: boolean): void;
  destroy(): void;
}

/** Zooming without wheel or fingers, the ways back to a good picture, and the wish for the full map. */
export function mountMapTools(container: HTMLElement, context: AtlasContext, map: () => MapView): MapTools {
  const { say, store } = context;
  let isFullMapOffered = true;
  const button = (
    label: string,
    path: string,
    act: () => void,
    isOff = false,
    isPressed: boolean | typeof nothing = nothing,
  ) => html`
    <button title=${label} ?disabled=${isOff} aria-pressed=${isPressed} @click=${act}><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${path} /></svg></button>
  `;
  const draw = () => {
    const { camera, chooseRenderer, compare, day, compareWith } = store.getState();
    const isCompared = compare !== null;
    const isNearest = (camera?.zoom ?? 0) >= MAX_ZOOM;
    const zoomIn = say(isNearest ? 'map.nearest' : 'map.zoomIn');
    render(
      html`
        ${button(zoomIn, 'M-5 0H5M0 -5V5', () => map().zoomBy(0.75), isNearest)}
        ${button(say('map.zoomOut'), 'M-5 0H5', () => map().zoomBy(-0.75))}
        ${button(say('map.fit'), 'M-5 -2V-5H-2M2 -5H5V-2M5 2V5H2M-2 5H-5V2', () => map().fit())}
        ${button(say('map.fitShown'), FIT_SHOWN_PATH, () => map().fitShown())}
        ${button(say('map.compare'), COMPARE_PATH, () => compareWith(isCompared ? null : day), false, isCompared)}
        ${
          isFullMapOffered
            ? html`<button class="full-map" title=${say('map.fullAdds')} @click=${() => chooseRenderer('maplibre')}>${say('map.full')}</button>`
            : nothing
        }
      `,
      container,
    );
  };
  const frame = oncePerFrame(() => {
    const before = container.childElementCount;
    draw();
    if (container.childElementCount !== before) map().remeasureCover();
  });
  const unsubscribe = store.subscribe((state, before) => {
    if (state.camera !== before.camera || state.compare !== before.compare) frame.request();
  });
  draw();
  return {
    offerFullMap(isOffered) {
      isFullMapOffered = isOffered;
      frame.request();
    },
    destroy() {
      unsubscribe();
      frame.cancel();
      render(null, container);
    },
  };
}

/** Marks inside a frame. */
const FIT_SHOWN_PATH = 'M-6 -6H6V6H-6ZM-2 -1.4V-1.6M2.4 -2V-2.2M1 2.4V2.2';
/** A picture split in two, with what moves the split. */
const COMPARE_PATH = 'M-6.5 -5H6.5V5H-6.5ZM0 -7.5V7.5M-2.5 -2L-4.5 0L-2.5 2M2.5 -2L4.5 0L2.5 2';
