import type {
  AboutFile,
  Citation,
  Disagreement,
  DisagreementsFile,
  FoundingDifference,
} from '../core/record/details.ts';
import { citeAtlas } from '../core/record/export/cite.ts';
import { recordId } from '../core/record/ids.ts';
import { formatDay, formatRecordDate } from '../core/text/date-words.ts';
import { inLanguage, type Language, localesOf } from '../core/text/language.ts';
import { parseIsoDay } from '../core/time/day.ts';
import { LAST_DAY } from '../core/time/span.ts';
import { compileDate } from './compile-date.ts';
import { compileCitation, compileClaim, foundingCitation } from './compile-details.ts';
import type { Edition } from './edition.ts';
import type { Sources } from './read-sources.ts';

/** Every record with claims, oldest first, and every claim of a founding document that the record does not follow. */
export function compileDisagreements(sources: Sources, lang: Language): DisagreementsFile {
  const citations = new Map(sources.citations.map(({ value }) => [value.id, value]));
  const disputed = sources.records.map(({ value }) => value).filter(({ claims }) => claims.length > 0);
  const records = disputed
    .map((record): Disagreement & { start: number } => {
      const date = compileDate(record.date);
      return {
        id: recordId(record.id),
        canOpen: record.kind !== 'figure',
        title: inLanguage(record.title, lang),
        date: date.ok ? formatRecordDate(inLanguage(sources.messages, lang), date.value) : record.date,
        claims: record.claims.map((claim) => compileClaim(claim, lang)),
        start: date.ok ? date.value.start : 0,
      };
    })
    .sort((a, b) => a.start - b.start)
    .map(({ start: _, ...record }) => record);
  const cited = [
    ...records.flatMap(({ claims }) => claims.flatMap(({ citation }) => citation ?? [])),
    ...sources.foundingClaims.map(({ value }) => foundingCitation(value.document)),
  ];
  const used = [...new Set<string>(cited)].flatMap((id): [string, Citation][] => {
    const citation = citations.get(id);
    return citation ? [[id, compileCitation(citation)]] : [];
  });
  return { records, founding: foundingDifferences(sources, lang), citations: Object.fromEntries(used) };
}

function foundingDifferences(sources: Sources, lang: Language): FoundingDifference[] {
  const titles = new Map(sources.records.map(({ value }) => [value.id, inLanguage(value.title, lang)]));
  return sources.foundingClaims
    .map(({ value }) => value)
    .filter(({ standing }) => standing === 'differs')
    .map(({ document, locator, claim, note, records }) => ({
      document,
      locator,
      claim,
      note: note ?? '',
      records: records.map((id) => ({ id: recordId(id), title: titles.get(id) ?? id })),
    }));
}

/** The page about the atlas, with the numbers of this version filled in. */
export function compileAbout(sources: Sources, lang: Language, edition: Edition): AboutFile {
  const messages = inLanguage(sources.messages, lang);
  const number = new Intl.NumberFormat(localesOf(lang));
  const published = parseIsoDay(edition.published);
  const values: Readonly<Record<string, string>> = {
    records: number.format(sources.records.length),
    citations: number.format(sources.citations.length),
    disputed: number.format(sources.records.filter(({ value }) => value.claims.length > 0).length),
    version: edition.version,
    published: published.ok ? formatDay(messages, published.value) : edition.published,
    ends: formatDay(messages, LAST_DAY),
  };
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return {
    cite: citeAtlas({ ...messages, ...inLanguage(sources.citeWords, lang) }, edition),
    sections: inLanguage(sources.about, lang).map(({ id, heading, paragraphs }) => ({
      id,
      heading: fill(heading),
      paragraphs: paragraphs.map(fill),
    })),
  };
}
