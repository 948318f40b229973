import { type HtmlValue, html, type SafeHtml } from './html.ts';
import type { PageContext } from './page-context.ts';

/** A sign that no text of ours holds. */
const HOLE = '\u{F0000}';

/** The words of a key with markup where they fill in `{name}`. */
export function sayAround(
  { say }: Pick<PageContext, 'say'>,
  key: string,
  name: string,
  filling: HtmlValue,
): SafeHtml {
  const [before = '', ...after] = say(key, { [name]: HOLE }).split(HOLE);
  return html`${before}${filling}${after.join('')}`;
}

/** Text that is English whatever the language of the page: change log, locators, claims of the founding documents. */
export const inEnglish = (text: string): SafeHtml => html`<span lang="en">${text}</span>`;
