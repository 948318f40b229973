import { describe, expect, it } from 'vitest';
import { message } from '../../core/text/messages.ts';
import { buildFigurePoint } from '../../testing/build-figure.ts';
import { formatNumber, formatValue, pointInWords, rangeInWords } from './value-words.ts';

const words = {
  lang: 'en',
  say: (key: string, values = {}) =>
    message(
      {
        'figures.atLeast': 'at least {value}',
        'figures.atMost': 'at most {value}',
        'figures.derivedBy': 'worked out: {who}',
        'details.saidBy': 'according to {who}',
      },
      key,
      values,
    ),
};
const dollars = { unit: 'billion US dollars', isPercent: false };
const percent = { unit: 'percent', isPercent: true };

describe('formatNumber', () => {
  it.each([
    ['en', 282121, '282,121'],
    ['uk', 282121.5, '282 121,5'],
    ['be', 282121.5, '282 121,5'],
    ['en', 0.4635, '0.4635'],
    ['en', 0, '0'],
  ])('in %s of %d', (lang, value, text) => {
    expect(formatNumber(lang, dollars, value).replaceAll(/\s/g, ' ')).toBe(text);
  });
});

describe('formatValue', () => {
  it('adds the unit, and to percentages their sign instead', () => {
    expect(formatValue('en', dollars, 2.309)).toBe('2.309 billion US dollars');
    expect(formatValue('en', percent, 69.2)).toBe('69.2%');
  });
});

describe('rangeInWords', () => {
  it.each([
    ['both ends', 7.5, 8.2, '7.5–8.2'],
    ['one value twice', 7.5, 7.5, ''],
    ['a minimum', 630, null, 'at least 630'],
    ['a maximum', null, 3, 'at most 3'],
    ['nothing', null, null, ''],
  ])('of %s', (_, low, high, text) => {
    expect(rangeInWords(words, dollars, buildFigurePoint('2012', 7.5, { low, high }))).toBe(text);
  });
});

describe('pointInWords', () => {
  it('tells date, value, range, speaker and what is covered', () => {
    const point = buildFigurePoint('2012', 7.5, {
      low: 7.5,
      high: 8.2,
      scope: 'goods',
      assertedBy: 'the president',
    });
    expect(pointInWords(words, dollars, point)).toBe(
      '2012: goods, 7.5 billion US dollars (7.5–8.2), according to the president',
    );
  });

  it('says what was worked out', () => {
    const point = buildFigurePoint('2012', 80.7, { isDerived: true, assertedBy: '56.3 and 24.4' });
    expect(pointInWords(words, percent, point)).toBe('2012: 80.7%, worked out: 56.3 and 24.4');
  });
});
