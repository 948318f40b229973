import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidthPx, wrapText } from './wrap-text.ts';

describe('wrapText', () => {
  it('keeps a text that fits in one line, and gives none for nothing', () => {
    expect(wrapText('24 February 2022', 300, 12)).toEqual(['24 February 2022']);
    expect(wrapText('', 300, 12)).toEqual([]);
  });

  it('cuts a word that is longer than a line', () => {
    const lines = wrapText('see https://example.org/a-very-long-address', 90, 12);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('').replace('see', 'see ')).toBe('see https://example.org/a-very-long-address');
  });

  it('loses no letter and exceeds no line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(estimateWidthPx(line, 12)).toBeLessThanOrEqual(width);
      }),
      { seed: 20220315, numRuns: 500 },
    );
  });
});
