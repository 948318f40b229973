import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FigureFile } from '../core/record/figure.ts';
import { RECORD_LANGUAGES as LANGUAGES } from '../core/text/language.ts';
import { formatIsoDay } from '../core/time/day.ts';
import { compileFigureList, compileFigures, speakerOf } from './compile-figures.ts';
import { readSources } from './read-sources.ts';

const { sources } = readSources(join(import.meta.dirname, '../..'));
const files = compileFigures(sources, 'en');

function fileOf(id: string): FigureFile {
  const file = files.find((candidate) => candidate.id === id);
  if (!file) throw new Error(`There is no series ${id}.`);
  return file;
}

describe('compileFigureList', () => {
  it.each(LANGUAGES)('lists every series in %s, the primary ones marked', (lang) => {
    const { figures } = compileFigureList(sources, lang);
    expect(figures.length).toBeGreaterThanOrEqual(41);
    expect(figures.filter(({ isPrimary }) => isPrimary).length).toBeGreaterThanOrEqual(5);
    for (const { start, end, pointCount } of figures) {
      expect(start).toBeLessThan(end);
      expect(pointCount).toBeGreaterThan(0);
    }
  });

  it('gives the days from the first value to the last', () => {
    const trade = compileFigureList(sources, 'en').figures.find(
      ({ id }) => id === 'trade-turnover-1992-2014',
    );
    expect(trade && [formatIsoDay(trade.start), formatIsoDay(trade.end)]).toEqual([
      '1992-01-01',
      '2015-01-01',
    ]);
    expect(trade?.pointCount).toBe(23);
  });
});

describe('compileFigures', () => {
  it('keeps values, ranges and doubts as they are written', () => {
    const [first] = fileOf('trade-turnover-stated').points.filter(
      ({ dateInWords }) => dateInWords === '2012',
    );
    expect(first).toMatchObject({
      period: 'year',
      value: 7.5,
      low: 7.5,
      high: 8.2,
      isDerived: false,
      certainty: 'high',
      scope: 'coverage not stated',
    });
    expect(first && formatIsoDay(first.end)).toBe('2013-01-01');
  });

  it('knows days, months, years and stretches apart', () => {
    const periodOf = (id: string, words: string) =>
      fileOf(id).points.find(({ dateInWords }) => dateInWords === words)?.period;
    expect(periodOf('exchanges-to-russia', '24 August 2024')).toBe('day');
    expect(periodOf('exchanges-to-russia', '18 October 2024 – 19 October 2024')).toBe('span');
    expect(periodOf('rating-hostile', 'October 2022')).toBe('month');
    expect(periodOf('supply-dependence', 'about 2021')).toBe('year');
  });

  it.each(LANGUAGES)('orders points by their days, each with known sources, in %s', (lang) => {
    for (const { id, points, claims, citations, sources: refs } of compileFigures(sources, lang)) {
      const starts = points.map(({ start }) => start);
      expect(starts, id).toEqual(starts.toSorted((a, b) => a - b));
      const named = [
        ...points.flatMap((point) => point.citations),
        ...refs.map(({ citation }) => citation),
        ...claims.flatMap(({ citation }) => citation ?? []),
      ];
      expect(
        named.filter((citation) => !citations[citation]),
        id,
      ).toEqual([]);
      for (const point of points) expect(point.citations.length, id).toBeGreaterThan(0);
    }
  });

  it('tells the same speakers apart in every language', () => {
    const speakersIn = (lang: (typeof LANGUAGES)[number]) =>
      compileFigures(sources, lang).map(({ points }) => points.map(({ speaker }) => speaker));
    expect(speakersIn('uk')).toEqual(speakersIn('en'));
    expect(speakersIn('be')).toEqual(speakersIn('en'));
  });

  it('counts percentages as such in every language', () => {
    const percentagesIn = (lang: (typeof LANGUAGES)[number]) =>
      compileFigures(sources, lang).flatMap(({ id, isPercent }) => (isPercent ? [id] : []));
    expect(percentagesIn('uk')).toEqual(percentagesIn('en'));
    expect(percentagesIn('en')).toContain('rating-hostile');
    expect(percentagesIn('en')).not.toContain('missiles-hajun');
  });
});

describe('speakerOf', () => {
  const of = (en: string) => speakerOf({ assertedBy: { en, uk: '', be: '' } });

  it.each([
    ['Chatham House, March 2023', 'Chatham House'],
    ['Belarusian Analytical Workroom (Vardamatski)', 'Belarusian Analytical Workroom'],
    ['Own running total; this event: 49', 'Own running total'],
    [
      'Ministry of Infrastructure of Ukraine: all services cancelled',
      'Ministry of Infrastructure of Ukraine',
    ],
    ['Belstat', 'Belstat'],
  ])('%s', (text, speaker) => {
    expect(of(text)).toBe(speaker);
  });
});
