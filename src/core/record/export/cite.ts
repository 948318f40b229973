import { inLanguage, type Language } from '../../text/language.ts';
import { type Messages, message } from '../../text/messages.ts';
import { edtfInWords } from './edtf-in-words.ts';
import type { PublishedAtlas, PublishedCitation, PublishedRecord } from './published.ts';

/**
 * A reference in one sentence, in the words of a language: author, publisher, title as published with its English
 * translation, date, language, locator, address, archived copy, day of access, and the mirror named as one.
 */
export function citeLong(messages: Messages, citation: PublishedCitation, locator?: string): string {
  const { author, publisher, date, lang, url, archiveUrl, accessed, mirror } = citation;
  return sentence([
    author,
    publisher,
    titleInWords(messages, citation),
    date ? edtfInWords(messages, date) : message(messages, 'cite.undated'),
    languageInWords(messages, lang),
    locator,
    url && inBrackets(url),
    archiveUrl && message(messages, 'cite.archived', { url: inBrackets(archiveUrl) }),
    accessed && message(messages, 'cite.accessed', { date: edtfInWords(messages, accessed) }),
    mirror && message(messages, 'cite.mirror', { mirror }),
  ]);
}

/** `Belarus–Ukraine Atlas 1991–2024, version 2026.1 (24 November 2026).` */
export function citeAtlas(
  messages: Messages,
  edition: Pick<PublishedAtlas, 'version' | 'published'>,
  url?: string,
): string {
  return sentence([...atlasParts(messages, edition), url && inBrackets(url)]);
}

/** `‘Title’, Belarus–Ukraine Atlas 1991–2024, version 2026.1 (24 November 2026), record machulishchy-a50-attack.` */
export function citeRecord(
  messages: Messages,
  record: Pick<PublishedRecord, 'id' | 'title'>,
  edition: Pick<PublishedAtlas, 'version' | 'published'>,
  lang: Language,
  url?: string,
): string {
  return sentence([
    message(messages, 'cite.title', { title: inLanguage(record.title, lang) }),
    ...atlasParts(messages, edition),
    message(messages, 'cite.record', { id: record.id }),
    url && inBrackets(url),
  ]);
}

function atlasParts(
  messages: Messages,
  { version, published }: Pick<PublishedAtlas, 'version' | 'published'>,
): string[] {
  const date = edtfInWords(messages, published);
  return [message(messages, 'title'), message(messages, 'cite.version', { version, date })];
}

/** A description in place of a title already stands in square brackets and is not put in quotation marks. */
function titleInWords(messages: Messages, { title, titleEn }: PublishedCitation): string {
  const original = isBracketed(title) ? title : message(messages, 'cite.title', { title });
  if (!titleEn) return original;
  return `${original} ${isBracketed(titleEn) ? titleEn : `[${titleEn}]`}`;
}

const isBracketed = (text: string): boolean => text.startsWith('[') && text.endsWith(']');

/** `in Ukrainian`; the code itself for a language without a word. */
const languageInWords = (messages: Messages, lang: string): string =>
  messages[`cite.language.${lang}`] ?? lang;

/** An address between angle brackets, so that the comma after it is not taken as part of it. */
const inBrackets = (url: string): string => `<${url}>`;

const sentence = (parts: readonly (string | undefined)[]): string => `${parts.filter(Boolean).join(', ')}.`;
