import { describe, expect, it } from 'vitest';
import { formatRange } from './count-range.ts';

describe('formatRange', () => {
  it('is one number where the sources agree', () => {
    expect(formatRange([362, 362])).toBe('362');
  });

  it('is both ends where they disagree, with an en dash between', () => {
    expect(formatRange([512, 551])).toBe('512\u2013551');
  });
});
