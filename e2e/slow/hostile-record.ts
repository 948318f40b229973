import type { Page } from '@playwright/test';
import { FORBIDDEN_TEXTS, HOSTILE_TEXTS } from '../../src/testing/hostile-texts.ts';

/** Every kind of attack but the long one, in turn; each begins with a tag by which it is known again. */
const TEXTS: readonly string[] = Object.entries({ ...HOSTILE_TEXTS, ...FORBIDDEN_TEXTS }).flatMap(
  ([name, text]) => (name === '100 kB' ? [] : [text]),
);
/** One word that no line can break. */
const LONG_WORD = 'w'.repeat(100_000);
/** Fields that hold it: one of a kind is enough to break what can be broken. */
const LONG_FIELDS: ReadonlySet<string> = new Set(['title', 'name', 'summary', 'value', 'publisher', 'note']);

/** Fields of the files that people have written; ids, days, kinds and numbers are left as they are. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'assertedBy',
  'author',
  'cite',
  'claim',
  'counts',
  'dateInWords',
  'dateLabel',
  'document',
  'gaps',
  'locator',
  'long',
  'method',
  'mirror',
  'name',
  'note',
  'notes',
  'paragraphs',
  'publisher',
  'role',
  'short',
  'summary',
  'text',
  'title',
  'titleEn',
  'topic',
  'unit',
  'value',
]);
const LINK_FIELDS: ReadonlySet<string> = new Set(['url', 'archiveUrl']);
/** The languages in which `record.json` has its texts side by side. */
const LANGUAGE = /^(en|uk|be)$/;

/** Puts hostile texts in the place of every text of a file; counts them. */
export class Poison {
  count = 0;
  readonly #longLeft = new Set(LONG_FIELDS);

  /** Serves every file of the record with its texts replaced. */
  async into(page: Page): Promise<void> {
    await page.route(/\/(atlas\.\w+-[\w-]{8}|details-[0-9a-f]{8}\/.*|data\/record)\.json$/, async (route) => {
      const response = await route.fetch({ maxRetries: 3 });
      const isOne = /machulishchy|rating-hostile|\/atlas\./.test(route.request().url());
      await route.fulfill({ response, json: this.#spoil(await response.json(), '', isOne) });
    });
  }

  #spoil(value: unknown, field: string, mayBeLong: boolean): unknown {
    if (typeof value === 'string') return this.#textFor(value, field, mayBeLong);
    if (Array.isArray(value)) return value.map((entry) => this.#spoil(entry, field, mayBeLong));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => {
        // the interface's own words, the index of words and what is merely named are no texts of the record
        // words and languages of the interface are not texts of the record
        if (key === 'messages' || key === 'languages' || key === 'index') return [key, entry];
        return [key, this.#spoil(entry, LANGUAGE.test(key) ? field : key, mayBeLong)];
      }),
    );
  }

  #textFor(value: string, field: string, mayBeLong: boolean): string {
    if (LINK_FIELDS.has(field)) return 'javascript:alert(1)';
    if (!TEXT_FIELDS.has(field)) return value;
    this.count += 1;
    // not the first of its kind: a file begins with what is rarely seen
    if (mayBeLong && this.count > 400 && this.#longLeft.delete(field)) return LONG_WORD;
    return TEXTS[this.count % TEXTS.length] ?? '';
  }
}
