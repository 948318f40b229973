import { html, nothing, render } from 'lit-html';
import { LAYERS } from '../core/record/vocabulary.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';

/** The signs and their words: fetched when the key is first opened. */
type LegendKey = Pick<typeof import('./legend-key.ts'), 'keyOfLayer' | 'keyOfSigns'>;

/** The key that is also the switch of the layers: quiet, and folded until asked for. */
export function mountLegend(
  container: HTMLElement,
  context: AtlasContext,
  loadTools: () => Promise<unknown>,
): { destroy(): void } {
  const { store } = context;
  let isOpen = false;
  let key: LegendKey | null = null;
  const fetchKey = () =>
    Promise.all([import('./legend-key.ts'), loadTools()]).then(
      ([fetched]) => {
        key = fetched;
        draw();
      },
      // the switches work without the signs; opening it again asks again
      () => undefined,
    );
  const toggle = () => {
    isOpen = !isOpen;
    if (isOpen && !key) void fetchKey();
    draw();
  };
  const draw = () => render(legendTemplate(context, isOpen, toggle, key), container);
  const frame = oncePerFrame(draw);
  const unsubscribe = store.subscribe(frame.request);
  draw();
  return {
    destroy() {
      unsubscribe();
      frame.cancel();
      render(null, container);
    },
  };
}

function legendTemplate(
  { store, say }: AtlasContext,
  isOpen: boolean,
  toggle: () => void,
  key: LegendKey | null,
) {
  const { layers, switchLayer } = store.getState();
  return html`
    <button class="legend-toggle" aria-expanded=${isOpen} aria-controls="legend" @click=${toggle}>
      <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0 -6.5L7 -2.5L0 1.5L-7 -2.5ZM-7 2L0 6L7 2" /></svg>
      <span>${say('legend.open')}</span>
    </button>
    <div id="legend" class="legend-body" ?hidden=${!isOpen} role="group" aria-label=${say('legend.label')}>
      ${LAYERS.map(
        (layer) => html`
          <label class="layer">
            <input
              type="checkbox"
              name=${layer}
              .checked=${layers.includes(layer)}
              @change=${(domEvent: Event) => switchLayer(layer, (domEvent.target as HTMLInputElement).checked)}
            />
            <span>${say(`layer.${layer}`)}</span>
          </label>
          ${key?.keyOfLayer(layer, say)}
        `,
      )}
      ${key ? html`<p class="layer">${say('legend.signs')}</p>${key.keyOfSigns(say)}` : nothing}
      <p class="schematic">${say('axis.schematic')}</p>
    </div>
  `;
}
