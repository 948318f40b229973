import { html, type TemplateResult } from 'lit-html';
import { assertNever } from '../core/assert-never.ts';
import { kickerKey } from '../core/record/kicker-key.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** What stands under the title: fetched when the record is opened, code and words alike. */
export type DetailsLoad =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'loaded'; readonly contents: () => TemplateResult };

export interface DetailsActions {
  readonly retry: () => void;
  readonly close: () => void;
}

/** An opened record: its title at once, the rest as soon as it has come. */
export function detailsFrame(
  { say }: Pick<AtlasContext, 'say'>,
  record: AtlasRecord,
  load: DetailsLoad,
  { retry, close }: DetailsActions,
) {
  return html`
    <article class="details" aria-labelledby="details-title" data-record=${record.id}>
      <button class="close" aria-label=${say('details.close')} @click=${close}>
        <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 -5L5 5M-5 5L5 -5" /></svg>
      </button>
      <p class="kicker" data-category=${record.category}>${say(kickerKey(record))}</p>
      <h2 id="details-title" class="details-title" tabindex="-1">${record.title}</h2>
      ${contentsOf(load, say, retry)}
    </article>
  `;
}

function contentsOf(load: DetailsLoad, say: AtlasContext['say'], retry: () => void) {
  switch (load.kind) {
    case 'loading':
      return html`<p class="empty" role="status">${say('details.loading')}</p>`;
    case 'failed':
      return html`<p class="empty" role="alert">${say('details.failed')}</p>
        <button class="retry" @click=${retry}>${say('details.retry')}</button>`;
    case 'loaded':
      return load.contents();
    default:
      return assertNever(load);
  }
}
