import { html, render } from 'lit-html';
import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { atMostEvery } from '../state/once-per-frame.ts';
import rules from './styles/full-page-link.css?inline';

/** The address follows the state some times a second: it is read, not watched. */
const PAUSE_MS = 150;

/**
 * The way from an embed to the full page at the moment shown: an arrow beside the date, and words in the notes, for where
 * the header has no room. Where a sandbox may block new windows the notes have the address itself, to be copied.
 */
export function mountFullPageLink(
  header: HTMLElement,
  footer: HTMLElement,
  { store, say }: AtlasContext,
  address: () => string,
): { destroy(): void } {
  adoptStyles(header, rules);
  const arrow = document.createElement('div');
  const note = document.createElement('p');
  const isOpaque = window.origin === 'null';
  const words = say('embed.fullPage');
  const draw = () => {
    const href = address();
    render(
      html`<a class="full-page" href=${href} target="_blank" rel="noopener" title=${words}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-1 -5H-6V6H5V1M1 -6H6V-1M6 -6L-1 1" /></svg>
      </a>`,
      arrow,
    );
    render(
      isOpaque
        ? html`${say('embed.address')} <span class="full-address">${href}</span>`
        : html`<a href=${href} target="_blank" rel="noopener">${words}</a>`,
      note,
    );
  };
  const pace = atMostEvery(PAUSE_MS, draw);
  const unsubscribe = store.subscribe(pace.request);
  header.append(arrow);
  footer.prepend(note);
  draw();
  return {
    destroy() {
      unsubscribe();
      pace.cancel();
      arrow.remove();
      note.remove();
    },
  };
}
