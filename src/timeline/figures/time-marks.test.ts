import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/time/day.ts';
import { type TimeScale, wholeScale } from '../../core/time/time-scale.ts';
import { day } from '../../testing/build-record.ts';
import { buildTimeMarks } from './time-marks.ts';

const messages = Object.fromEntries(
  ['січень', 'лютий', 'березень', 'квітень', 'травень', 'червень', 'липень'].flatMap((name, i) => [
    [`month.${i + 1}`, name],
    [`month.of.${i + 1}`, `${name}-of`],
  ]),
);
const stretch = (first: string, last: string, widthPx: number): TimeScale => ({
  start: day(first),
  end: (day(last) + 1) as Day,
  widthPx,
});
const labels = (scale: TimeScale) => buildTimeMarks(scale, messages).map(({ label }) => label);

describe('buildTimeMarks', () => {
  it('names years on the whole span, as many as there is room for', () => {
    expect(labels(wholeScale(1240)).slice(0, 3)).toEqual(['1992', '1994', '1996']);
    expect(labels(wholeScale(370))).toEqual(['1995', '2000', '2005', '2010', '2015', '2020']);
    expect(labels(wholeScale(60))).toEqual(['2000']);
  });

  it('names months in the words of the atlas, and the first by its year', () => {
    expect(labels(stretch('2021-12-15', '2022-05-31', 600))).toEqual([
      '2022',
      'лютий',
      'березень',
      'квітень',
      'травень',
    ]);
  });

  it('names days where a few fill the width', () => {
    expect(labels(stretch('2022-02-27', '2022-03-02', 400))).toEqual([
      '27 лютий-of',
      '28 лютий-of',
      '1 березень-of',
      '2 березень-of',
    ]);
    expect(labels(stretch('2022-02-01', '2022-03-02', 370))).toEqual([
      '1 лютий-of',
      '8 лютий-of',
      '15 лютий-of',
      '22 лютий-of',
    ]);
  });

  it('leaves out the fifth week of a month', () => {
    expect(labels(stretch('2022-01-15', '2022-02-13', 370))).toEqual([
      '15 січень-of',
      '22 січень-of',
      '1 лютий-of',
      '8 лютий-of',
    ]);
  });

  it('has none without width or without days', () => {
    expect(labels(wholeScale(0))).toEqual([]);
    expect(labels({ start: day('2022-02-01'), end: day('2022-02-01'), widthPx: 300 })).toEqual([]);
  });

  it('keeps its labels inside and apart, whatever the width', () => {
    for (let widthPx = 1; widthPx < 1600; widthPx += 13)
      for (const scale of [wholeScale(widthPx), stretch('2021-04-01', '2024-02-29', widthPx)]) {
        const xs = buildTimeMarks(scale, messages).map(({ x }) => x);
        xs.slice(1).forEach((x, i) => {
          expect(x - (xs[i] ?? 0)).toBeGreaterThanOrEqual(44 - 1);
        });
        expect(Math.max(0, ...xs)).toBeLessThanOrEqual(widthPx);
      }
  });
});
