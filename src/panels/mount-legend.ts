import { html, render } from 'lit';
import { LAYERS } from '../core/record/vocabulary.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { oncePerFrame } from '../state/once-per-frame.ts';
import { keyOfLayer, keyOfSigns } from './legend-key.ts';

/** The key that is also the switch of the layers: quiet, and folded until asked for. */
export function mountLegend(container: HTMLElement, context: AtlasContext): { destroy(): void } {
  const { store } = context;
  let isOpen = false;
  const toggle = () => {
    isOpen = !isOpen;
    draw();
  };
  const draw = () => render(legendTemplate(context, isOpen, toggle), container);
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

function legendTemplate({ store, say }: AtlasContext, isOpen: boolean, toggle: () => void) {
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
          ${keyOfLayer(layer, say)}
        `,
      )}
      <p class="layer">${say('legend.signs')}</p>
      ${keyOfSigns(say)}
      <p class="schematic">${say('axis.schematic')}</p>
    </div>
  `;
}
