import { html, nothing, render } from 'lit-html';
import type { Picture } from '../core/draw/draw-picture.ts';
import { pictureName } from '../core/draw/picture/picture-words.ts';
import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { copyText } from './copy-text.ts';
import { addressOf, drawCurrentPicture } from './draw-current-picture.ts';
import { paintPng, svgFile } from './paint-png.ts';
import type { PictureSource } from './picture-source.ts';
import styles from './save-picture.css?inline';

type Format = 'svg' | 'png';

interface Choice {
  readonly format: Format;
  /** Null: as on the screen. */
  readonly widthPx: number | null;
  /** Pixels of a PNG to each of the picture's own. */
  readonly scale: number;
}

const WIDTHS_PX = [640, 960, 1280] as const;
const SCALES = [1, 2, 3] as const;
const FIRST_CHOICE: Choice = { format: 'svg', widthPx: null, scale: 2 };

/** Asks how the current state is to be saved as a picture, and saves it. Closing it leaves nothing behind. */
export function openPictureDialog(
  root: HTMLElement,
  context: AtlasContext,
  source: PictureSource,
  onFailure: (cause: unknown) => void,
): void {
  adoptStyles(root, styles);
  context.store.getState().pause();
  const dialog = document.createElement('dialog');
  dialog.className = 'picture-dialog';
  dialog.setAttribute('aria-labelledby', 'picture-heading');
  let choice = FIRST_CHOICE;
  const close = () => dialog.close();
  const draw = () => {
    const widthPx = choice.widthPx ?? Math.round(source.seen().view.widthPx);
    const picture = drawCurrentPicture(context, source, widthPx);
    const change = (next: Partial<Choice>) => {
      choice = { ...choice, ...next };
      draw();
    };
    const save = () => {
      savePicture(picture, choice, pictureName(context.store.getState())).then(close, (cause: unknown) => {
        close();
        onFailure(cause);
      });
    };
    render(dialogTemplate(context, source, { picture, choice, change, save, close }), dialog);
  };
  draw();
  dialog.addEventListener('close', () => dialog.remove());
  // its keys are its own: Escape must not close the record behind it as well
  dialog.addEventListener('keydown', (domEvent) => domEvent.stopPropagation());
  root.append(dialog);
  dialog.showModal();
}

interface Dialog {
  readonly picture: Picture;
  readonly choice: Choice;
  readonly change: (next: Partial<Choice>) => void;
  readonly save: () => void;
  readonly close: () => void;
}

function dialogTemplate(context: AtlasContext, source: PictureSource, dialog: Dialog) {
  const { say } = context;
  const { picture, close } = dialog;
  return html`
    <button class="close" aria-label=${say('picture.close')} @click=${close}>
      <svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M-5 -5L5 5M-5 5L5 -5" /></svg>
    </button>
    <h2 id="picture-heading">${say('picture.heading')}</h2>
    <p>${say('picture.explain')}</p>
    <img class="picture-preview" src=${`data:image/svg+xml,${encodeURIComponent(svgFile(picture))}`} alt=${say('picture.preview')}>
    ${choicesTemplate(context, source, dialog)} ${altTemplate(context, picture.alt)} ${actionTemplate(context, source, dialog)}
  `;
}

function choicesTemplate({ say }: AtlasContext, source: PictureSource, { choice, change }: Dialog) {
  const chosen = (domEvent: Event) => (domEvent.target as HTMLSelectElement).value;
  const screenPx = Math.round(source.seen().view.widthPx);
  return html`
    <div class="picture-choices">
      <label>${say('picture.format')}
        <select name="format" @change=${(domEvent: Event) => change({ format: chosen(domEvent) === 'png' ? 'png' : 'svg' })}>
          ${(['svg', 'png'] as const).map((format) => html`<option value=${format} .selected=${format === choice.format}>${say(`picture.${format}`)}</option>`)}
        </select>
      </label>
      <label>${say('picture.width')}
        <select name="width" @change=${(domEvent: Event) => change({ widthPx: Number(chosen(domEvent)) || null })}>
          <option value="0" .selected=${choice.widthPx === null}>${say('picture.width.screen', { px: screenPx })}</option>
          ${WIDTHS_PX.map((px) => html`<option value=${px} .selected=${px === choice.widthPx}>${say(`picture.width.${px}`, { px })}</option>`)}
        </select>
      </label>
      ${
        choice.format === 'png'
          ? html`<label>${say('picture.scale')}
              <select name="scale" @change=${(domEvent: Event) => change({ scale: Number(chosen(domEvent)) })}>
                ${SCALES.map((scale) => html`<option value=${scale} .selected=${scale === choice.scale}>${scale}×</option>`)}
              </select>
            </label>`
          : nothing
      }
    </div>
  `;
}

/** The alternative text, to be selected and, where the page may, copied. */
function altTemplate({ say }: AtlasContext, alt: string) {
  const copy = (domEvent: Event) => {
    const button = domEvent.currentTarget as HTMLButtonElement;
    copyText(button, button.closest('dialog')?.querySelector('textarea'), say('cite.copied'));
  };
  return html`
    <label class="picture-alt">${say('picture.alt')} <textarea readonly rows="4" .value=${alt}></textarea></label>
    <button class="copy" @click=${copy}>${say('cite.copy')}</button>
  `;
}

/** A frame of another origin than its page may not save files. */
const isSandboxed = (): boolean => self.origin === 'null';

function actionTemplate({ say, store }: AtlasContext, { home }: PictureSource, { save }: Dialog) {
  if (!isSandboxed()) return html`<button class="save" @click=${save}>${say('picture.save')}</button>`;
  return html`
    <p class="picture-blocked">${say('picture.blocked')}</p>
    <p><a href=${addressOf(store.getState(), home)} target="_blank" rel="noopener">${say('picture.open')}</a></p>
  `;
}

async function savePicture(picture: Picture, { format, scale }: Choice, name: string): Promise<void> {
  const blob =
    format === 'png'
      ? await paintPng(picture, scale)
      : new Blob([svgFile(picture)], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
