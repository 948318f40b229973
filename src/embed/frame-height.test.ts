import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrameParts, wantedHeight, wantedStage } from './frame-height.ts';

const phone: FrameParts = {
  width: 375,
  header: 52,
  timeline: 118,
  footer: 98,
  side: 6_051,
  shows: 'list',
};

describe('wantedHeight', () => {
  it('gives the list a room of its own, however long it is', () => {
    expect(wantedHeight(phone)).toBe(52 + 248 + 118 + 220);
    expect(wantedHeight({ ...phone, side: 12 })).toBe(wantedHeight(phone));
  });

  it('shows an opened record whole, up to a limit', () => {
    const details: FrameParts = { ...phone, shows: 'details', side: 600 };
    expect(wantedHeight(details)).toBe(52 + 200 + 118 + 698);
    expect(wantedHeight({ ...details, side: 5_000 })).toBe(52 + 200 + 118 + 900);
  });

  it('does not follow what stands beside the map', () => {
    const wide: FrameParts = { ...phone, width: 1_000, footer: 46, shows: 'details' };
    expect(wantedHeight(wide)).toBe(52 + 420 + 118 + 46);
    expect(wantedHeight({ ...wide, side: 3 })).toBe(wantedHeight(wide));
  });

  it('is whole and within what hosts give', () => {
    const part = fc.double({ min: 20, max: 600, noNaN: true });
    const parts = fc.record({
      width: fc.integer({ min: 280, max: 1_600 }),
      header: part,
      timeline: part,
      footer: part,
      side: fc.double({ min: 0, max: 100_000, noNaN: true }),
      shows: fc.constantFrom('list', 'page', 'find', 'details', 'figure'),
    }) as fc.Arbitrary<FrameParts>;
    fc.assert(
      fc.property(parts, (any) => {
        const height = wantedHeight(any);
        expect(Number.isInteger(height)).toBe(true);
        expect(height).toBeGreaterThan(200);
        expect(height).toBeLessThan(4_000);
        expect(wantedStage(any)).toBeLessThan(height);
      }),
    );
  });
});
