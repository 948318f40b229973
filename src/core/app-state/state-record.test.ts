import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOfRecord } from './state-record.ts';
import { decodeState, STATE_KEYS } from './url-grammar.ts';

describe('pairsOfRecord', () => {
  it.each([undefined, null, 7, 'day=2022-02-24', [], {}])('finds nothing in %j', (value) => {
    expect(pairsOfRecord(value)).toEqual([]);
  });

  it('gives values as an address writes them, in the order of the keys', () => {
    expect(pairsOfRecord({ trail: 30, day: '2022-03-01', select: null })).toEqual([
      ['day', '2022-03-01'],
      ['trail', '30'],
      ['select', ''],
    ]);
  });

  it('passes over what is not a key of the state, or is inherited or undefined', () => {
    const inherited: unknown = Object.create({ day: '2022-03-01' });
    expect(pairsOfRecord(inherited)).toEqual([]);
    expect(pairsOfRecord({ secret: 'x', constructor: 'y', mode: undefined })).toEqual([]);
  });

  it('lets decodeState name a value that is neither text nor number', () => {
    const { state, issues } = decodeState(pairsOfRecord({ layers: ['border'], day: true, mode: 'sofar' }));
    expect(state).toEqual({ mode: 'sofar' });
    expect(issues.map(({ key }) => key)).toEqual(['day', 'layers']);
  });

  it('gives for any value a state or a sentence for each key, and never throws', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });
    const anyRecord = fc.dictionary(fc.constantFrom(...STATE_KEYS), anything);
    fc.assert(
      fc.property(fc.oneof(anything, anyRecord), (value) => {
        const pairs = pairsOfRecord(value);
        const { state, issues } = decodeState(pairs);
        const keys = new Set([...Object.keys(state), ...issues.map(({ key }) => key)]);
        expect([...keys].sort()).toEqual(pairs.map(([key]) => key).sort());
      }),
      { seed: 20_220_224, numRuns: 2_000 },
    );
  });
});
