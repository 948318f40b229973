import { describe, expect, it } from 'vitest';
import { estimateText } from './estimate-text.ts';
import { LABEL_FONT_PX } from './place-labels.ts';

describe('estimateText', () => {
  it('takes a longer text as wider, and one of wide letters as wider than one of narrow ones', () => {
    expect(estimateText('Homiel', 'town')).toBeGreaterThan(estimateText('Hom', 'town'));
    expect(estimateText('mmm', 'town')).toBeGreaterThan(estimateText('iii', 'town'));
  });

  it('takes a capital in larger and bold letters as wider for both, a date in smaller ones as narrower', () => {
    const plain = estimateText('Kyiv', 'town');
    expect(estimateText('Kyiv', 'capital')).toBeGreaterThan(
      (plain * LABEL_FONT_PX.capital) / LABEL_FONT_PX.town,
    );
    expect(estimateText('Kyiv', 'date')).toBeLessThan(plain);
  });

  // a country is written in capitals of the size of a town's name, each followed by 0.22 em of room
  it('takes the name of a country as it is written, in spaced capitals', () => {
    expect(estimateText('Belarus', 'country')).toBe(estimateText('BELARUS', 'country'));
    expect(LABEL_FONT_PX.country).toBe(LABEL_FONT_PX.town);
    expect(estimateText('BELARUS', 'country') - estimateText('BELARUS', 'town')).toBeCloseTo(
      7 * 0.22 * LABEL_FONT_PX.town,
      9,
    );
  });
});
