import type { CitationType } from '../vocabulary.ts';
import type { PublishedCitation } from './published.ts';
import { readEdtf } from './read-edtf.ts';

/** The entry type of biblatex, and the field in which that type names the publisher. */
interface EntryForm {
  readonly entry: string;
  readonly publisherField: string;
}

const ONLINE: EntryForm = { entry: 'online', publisherField: 'organization' };
const MISC: EntryForm = { entry: 'misc', publisherField: 'organization' };
const ARTICLE: EntryForm = { entry: 'article', publisherField: 'journaltitle' };
const REPORT: EntryForm = { entry: 'report', publisherField: 'institution' };

const FORMS: Readonly<Record<CitationType, EntryForm>> = {
  government: ONLINE,
  'state-media': ARTICLE,
  press: ARTICLE,
  research: REPORT,
  'international-organisation': REPORT,
  'monitoring-group': ONLINE,
  encyclopedia: { entry: 'inreference', publisherField: 'booktitle' },
  'legal-text': { entry: 'legislation', publisherField: 'organization' },
  'founding-document': MISC,
  other: ONLINE,
};

/** ISO 639 to the names of babel. */
const BABEL: Readonly<Record<string, string>> = {
  be: 'belarusian',
  bg: 'bulgarian',
  cs: 'czech',
  de: 'ngerman',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  lt: 'lithuanian',
  lv: 'latvian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  uk: 'ukrainian',
  zh: 'chinese',
};

/**
 * A citation as one entry for biblatex with biber, which reads UTF-8 and dates of ISO 8601-2 level 1; its key is the
 * citation's id. Titles stand in two pairs of braces, so that no style changes their capitals.
 */
export function toBibtex(citation: PublishedCitation, locator?: string): string {
  const { id, author, publisher, title, titleEn, date, accessed, url, lang, type } = citation;
  const { entry, publisherField } = formOf(citation);
  const babel = BABEL[lang];
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', text(author, protect)],
    ['title', text(title, protect)],
    ['titleaddon', text(titleEn, bracket)],
    [publisherField, text(publisher)],
    ['date', writableDate(date)],
    ['url', url ? verbatim(url) : null],
    ['urldate', writableDate(accessed)],
    babel ? ['langid', babel] : ['language', text(lang)],
    ['note', text(noteOf(citation, locator))],
    ['keywords', type],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},\n` : []));
  return `@${entry}{${id},\n${lines.join('')}}\n`;
}

function formOf({ type, url }: PublishedCitation): EntryForm {
  const form = FORMS[type];
  return form === ONLINE && !url ? MISC : form;
}

function noteOf({ mirror, archiveUrl, date, accessed }: PublishedCitation, locator?: string): string {
  const notes = [
    date && !writableDate(date) && `dated ${date}`,
    mirror && `read at ${mirror}`,
    accessed && !writableDate(accessed) && `accessed ${accessed}`,
    archiveUrl && `archived at ${archiveUrl}`,
    locator,
  ];
  return notes.filter(Boolean).join('; ');
}

/** Sets, which are beyond level 1, and open digits in an interval, of which biber would drop the end. */
const BEYOND_BIBLATEX = /^\[|X.*\/|\/.*X/;

/** The date where biblatex reads it, as it is; null where it does not, and for what says nothing. */
function writableDate(edtf: string | undefined): string | null {
  const date = edtf ? readEdtf(edtf) : null;
  if (!date || BEYOND_BIBLATEX.test(date.edtf)) return null;
  return date.from.open === 'no' || date.to.open === 'no' ? date.edtf : null;
}

const protect = (value: string): string => `{${value}}`;

/** In square brackets, unless it already is. */
const bracket = (value: string): string => (value.startsWith('[') ? value : `[${value}]`);

/** A text as a field's value; null where it is empty. */
function text(value: string | undefined, wrap: (value: string) => string = (same) => same): string | null {
  const line = value?.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line ? wrap(escapeLatex(line)) : null;
}

/** Braces are spelt out, since readers of BibTeX count them even behind a backslash. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeLatex = (value: string): string =>
  value.replaceAll(/[\\{}~^&%$#_]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/** An address, which biber takes as it is: percent-encoded where it would end the field early or is not ASCII. */
const verbatim = (url: string): string =>
  url.replaceAll(/[^!-~\p{Cs}]|[{}\\]/gu, (sign) => encodeURIComponent(sign));
