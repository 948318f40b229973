import { formatDay } from '../../core/text/date-words.ts';
import { parseIsoDay } from '../../core/time/day.ts';
import type { PageContext } from './page-context.ts';

/** `Record version 2026.1, published 24 November 2026.` */
export function editionInWords({ edition, words, say }: PageContext): string {
  const day = parseIsoDay(edition.published);
  const date = day.ok ? formatDay(words, day.value) : edition.published;
  return say('record.published', { version: edition.version, date });
}
