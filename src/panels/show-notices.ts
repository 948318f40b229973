import { html, render } from 'lit-html';
import type { AtlasContext } from '../state/atlas-context.ts';

export interface OpenNotice {
  readonly text: string;
  readonly close: () => void;
}

/** Sentences for the reader, spoken politely, each closed by its button. */
export function showNotices(
  container: HTMLElement,
  notices: readonly OpenNotice[],
  { say }: Pick<AtlasContext, 'say'>,
): void {
  render(
    notices.map(
      ({ text, close }) => html`
        <p class="notice">
          <span>${text}</span>
          <button aria-label=${say('notice.close')} @click=${close}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 -5L5 5M-5 5L5 -5" /></svg>
          </button>
        </p>
      `,
    ),
    container,
  );
}
