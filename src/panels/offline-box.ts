import { html, nothing, type TemplateResult } from 'lit-html';
import type { AtlasContext } from '../state/atlas-context.ts';

/** The reader's own copy of the atlas, as this page may use it. */
export interface OfflineDeps {
  isKept(): Promise<boolean>;
  /** Stores the atlas with all details in the language shown; tells how many of them are stored. */
  keep(onProgress: (stored: number) => void): Promise<void>;
  forget(): Promise<void>;
}

type Standing = 'none' | 'storing' | 'kept' | 'failed';

/** Keeps the atlas for reading without a network, on the reader's wish alone. */
export function createOfflineBox(
  { say, sayCount }: Pick<AtlasContext, 'say' | 'sayCount'>,
  copy: OfflineDeps,
  redraw: () => void,
): () => TemplateResult {
  let standing: Standing = 'none';
  let stored = 0;
  const change = (next: Standing) => {
    standing = next;
    redraw();
  };
  void copy.isKept().then((isKept) => isKept && change('kept'));
  const keep = () => {
    stored = 0;
    change('storing');
    copy
      .keep((count) => {
        stored = count;
        redraw();
      })
      .then(
        () => change('kept'),
        () => change('failed'),
      );
  };
  const forget = () => void copy.forget().then(() => change('none'));
  return () => html`
    <section class="offline" aria-label=${say('offline.title')}>
      <h2>${say('offline.title')}</h2>
      <p>${say(standing === 'kept' ? 'offline.kept' : 'offline.explain')}</p>
      <p role="status">${standing === 'storing' ? sayCount('offline.stored', stored) : nothing}${standing === 'failed' ? say('offline.failed') : nothing}</p>
      ${
        standing === 'kept'
          ? html`<button class="open" @click=${forget}>${say('offline.forget')}</button>`
          : html`<button class="open" ?disabled=${standing === 'storing'} @click=${keep}>${say('offline.keep')}</button>`
      }
    </section>
  `;
}
