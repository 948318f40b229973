import { describe, expect, it } from 'vitest';
import { readEdtf } from './read-edtf.ts';
import { type When, whenOf } from './when.ts';

type Timespan = When['timespans'][number];

function when(text: string): When | null {
  const date = readEdtf(text);
  if (!date) throw new Error(`"${text}" was not read.`);
  return whenOf(date);
}

describe('whenOf', () => {
  it.each<[text: string, timespan: Timespan, certainty?: When['certainty']]>([
    ['2022-02-24', { start: { in: '2022-02-24' }, end: { in: '2022-02-24' } }],
    ['2022-02', { start: { in: '2022-02' }, end: { in: '2022-02' } }],
    ['2022', { start: { in: '2022' }, end: { in: '2022' } }],
    ['2022~', { start: { in: '2022' }, end: { in: '2022' } }, 'less-certain'],
    ['2022-02?', { start: { in: '2022-02' }, end: { in: '2022-02' } }, 'uncertain'],
    ['2022-02-24%', { start: { in: '2022-02-24' }, end: { in: '2022-02-24' } }, 'uncertain'],
    ['2022-XX', { start: { in: '2022' }, end: { in: '2022' } }],
    ['2022-02-XX', { start: { in: '2022-02' }, end: { in: '2022-02' } }],
    ['2022-02-24/2022-04', { start: { in: '2022-02-24' }, end: { in: '2022-04' } }],
    ['2022-02-24/2022-04-02~', { start: { in: '2022-02-24' }, end: { in: '2022-04-02' } }, 'less-certain'],
    ['2022~/2023?', { start: { in: '2022' }, end: { in: '2023' } }, 'uncertain'],
    ['2022-03/..', { start: { in: '2022-03' }, end: { earliest: '2022-03' } }],
    ['2022-03-24/', { start: { in: '2022-03-24' }, end: { earliest: '2022-03-24' } }],
    ['../2022', { start: { latest: '2022' }, end: { in: '2022' } }],
    ['/2022-03-24', { start: { latest: '2022-03-24' }, end: { in: '2022-03-24' } }],
    [
      '[2022-02-24..2022-02-26]',
      {
        start: { earliest: '2022-02-24', latest: '2022-02-26' },
        end: { earliest: '2022-02-24', latest: '2022-02-26' },
      },
    ],
    [
      '[2022-02,2022-04]',
      { start: { earliest: '2022-02', latest: '2022-04' }, end: { earliest: '2022-02', latest: '2022-04' } },
    ],
    ['202X', { start: { earliest: '2020', latest: '2029' }, end: { earliest: '2020', latest: '2029' } }],
  ])('of %s', (text, timespan, certainty) => {
    expect(when(text)).toEqual({ timespans: [timespan], ...(certainty && { certainty }) });
  });

  it.each(['/..', '../..', '/', '../'])('is null for %s, which says nothing', (text) => {
    expect(when(text)).toBeNull();
  });
});
