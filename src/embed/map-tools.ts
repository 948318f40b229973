import { html, render } from 'lit';
import type { MapView } from '../render/mount-map.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** Zooming without wheel or fingers, and the way back to the opening picture. */
export function mountMapTools(
  container: HTMLElement,
  { say }: AtlasContext,
  map: MapView,
): { destroy(): void } {
  const button = (label: string, path: string, act: () => void) => html`
    <button aria-label=${label} title=${label} @click=${act}><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d=${path} /></svg></button>
  `;
  render(
    html`
      ${button(say('map.zoomIn'), 'M-5 0H5M0 -5V5', () => map.zoomBy(0.75))}
      ${button(say('map.zoomOut'), 'M-5 0H5', () => map.zoomBy(-0.75))}
      ${button(say('map.fit'), 'M-5 -2V-5H-2M2 -5H5V-2M5 2V5H2M-2 5H-5V2', () => map.fit())}
    `,
    container,
  );
  return { destroy: () => render(null, container) };
}
