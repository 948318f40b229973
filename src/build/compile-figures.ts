import type { Citation } from '../core/record/details.ts';
import type { FigureFile, FigureList, FigurePoint, PeriodKind } from '../core/record/figure.ts';
import { citationId, recordId } from '../core/record/ids.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import { inLanguage, type Language } from '../core/text/language.ts';
import type { Messages } from '../core/text/messages.ts';
import type { Day } from '../core/time/day.ts';
import type { RecordDate } from '../core/time/record-date.ts';
import { compileDate } from './compile-date.ts';
import { compileCitation, compileClaim, foundingCitation } from './compile-details.ts';
import { dayOf } from './compile-spans.ts';
import type { Sources } from './read-sources.ts';
import type { SourceCitation, SourceRecord } from './record-schema.ts';

type FigureSource = Extract<SourceRecord, { kind: 'figure' }>;
type PointSource = FigureSource['figure']['points'][number];

/** Every series with what the chooser says of it, in the order of the record. The sources must have been checked. */
export function compileFigureList(sources: Sources, lang: Language): FigureList {
  return {
    figures: figuresOf(sources).map(({ id, title, category, figure: { unit, primary, points } }) => {
      const dates = points.map(({ date }) => dayOf(date));
      return {
        id: recordId(id),
        title: inLanguage(title, lang),
        unit: inLanguage(unit, lang),
        category,
        isPrimary: primary,
        pointCount: points.length,
        start: Math.min(...dates.map(({ start }) => start)) as Day,
        end: Math.max(...dates.map(({ end }) => end)) as Day,
      };
    }),
  };
}

/** Every series with its points and their sources, in one language. The sources must have been checked. */
export function compileFigures(sources: Sources, lang: Language): FigureFile[] {
  const citations = new Map(sources.citations.map(({ value }) => [value.id, value]));
  return figuresOf(sources).map((source) =>
    compileFigure(source, lang, inLanguage(sources.messages, lang), citations),
  );
}

const figuresOf = ({ records }: Sources): FigureSource[] =>
  records.flatMap(({ value }) => (value.kind === 'figure' ? [value] : []));

function compileFigure(
  source: FigureSource,
  lang: Language,
  messages: Messages,
  citations: ReadonlyMap<string, SourceCitation>,
): FigureFile {
  const { unit, counts, gaps, method } = source.figure;
  const points = compilePoints(source.figure.points, lang, messages);
  const claims = source.claims.map((claim) => compileClaim(claim, lang));
  const refs = [
    ...source.citations.map(({ citation, locator }) => ({ citation, ...(locator && { locator }) })),
    ...source.founding.map(({ document, locator }) => ({ citation: foundingCitation(document), locator })),
  ].map((ref) => ({ ...ref, citation: citationId(ref.citation) }));
  const cited = new Set<string>([
    ...points.flatMap((point) => point.citations),
    ...claims.flatMap(({ citation }) => citation ?? []),
    ...refs.map(({ citation }) => citation),
  ]);
  return {
    id: recordId(source.id),
    title: inLanguage(source.title, lang),
    summary: inLanguage(source.summary, lang),
    category: source.category,
    unit: inLanguage(unit, lang),
    isPercent: unit.en === 'percent',
    counts: inLanguage(counts, lang),
    gaps: gaps ? inLanguage(gaps, lang) : null,
    method: method ? inLanguage(method, lang) : null,
    isUncertain: source.uncertain ?? false,
    points,
    claims,
    sources: refs,
    citations: Object.fromEntries(
      [...cited].flatMap((id): [string, Citation][] => {
        const citation = citations.get(id);
        return citation ? [[id, compileCitation(citation)]] : [];
      }),
    ),
  };
}

function compilePoints(points: readonly PointSource[], lang: Language, messages: Messages): FigurePoint[] {
  const speakers = [...new Set(points.map(speakerOf))];
  return points
    .map((point) => {
      const date = dateOf(point);
      return {
        start: date.start,
        end: date.end,
        period: periodOf(date),
        dateInWords: formatRecordDate(messages, date),
        value: point.value,
        low: point.low,
        high: point.high,
        assertedBy: inLanguage(point.assertedBy, lang),
        speaker: speakers.indexOf(speakerOf(point)),
        isDerived: point.derived,
        ...(point.certainty && { certainty: point.certainty }),
        ...(point.scope && { scope: scopeInWords(point.scope, messages) }),
        citations: point.citations.map(citationId),
      };
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function dateOf({ date }: PointSource): RecordDate {
  const compiled = compileDate(date);
  if (!compiled.ok) throw new Error(`${compiled.problem} (unchecked date)`);
  return compiled.value;
}

const periodOf = ({ form, from }: RecordDate): PeriodKind => (form === 'single' ? from.precision : 'span');

/**
 * Who gave the number, without which survey, edition or hedge it was: the English text up to its first comma, colon,
 * semicolon or bracket. English alone decides, so that the same points are joined in every language.
 */
export function speakerOf({ assertedBy }: Pick<PointSource, 'assertedBy'>): string {
  return (assertedBy.en.split(/[,:;(]/)[0] ?? '').trim();
}

/** The record writes scopes in English; their words stand beside those of the tools. */
function scopeInWords(scope: string, messages: Messages): string {
  const key = `figures.scope.${scope.replaceAll(/[^a-z]+/g, '-')}`;
  const words = messages[key];
  if (words === undefined)
    throw new Error(`The scope "${scope}" has no words; add ${key} to data/texts/*/tools.yaml.`);
  return words;
}
