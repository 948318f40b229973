import { describe, expect, it } from 'vitest';
import type { SourceRecord } from './record-schema.ts';
import { rangeFaults, textFault } from './value-faults.ts';

describe('textFault', () => {
  it.each(['Ukraine’s ratification', 'Сянькоўка', 'two\nlines\tand a tab', ''])(
    'finds nothing wrong with %j',
    (text) => {
      expect(textFault(text)).toBeNull();
    },
  );

  // the three bytes of ’ in UTF-8, each read as a Latin-1 character
  it('says where an apostrophe was broken by another encoding', () => {
    expect(textFault('Ukraine\u00e2\u0080\u0099s ratification')).toBe(
      '"Ukraineâ��s ratifica" holds the control character U+0080, left by a file saved in another encoding; write that character again',
    );
  });

  it('finds what turns the direction of a name, and half of a character', () => {
    expect(textFault('Minsk \u202eksniM')).toBe(
      '"Minsk �ksniM" holds the invisible character U+202E, which turns the direction of the text; remove it',
    );
    expect(textFault('a\ud83d')).toBe('"a�" holds the half U+D83D of a character; write the whole character');
    expect(textFault('a whole 🗺, an é, a\u00a0space and \u200fa mark')).toBeNull();
  });

  it('finds a null byte at the very start', () => {
    expect(textFault('\u0000x')).toContain('U+0000');
  });
});

describe('rangeFaults', () => {
  const exchange = (count: number | null, range: [number, number], claims = 2) =>
    ({
      kind: 'exchange',
      claims: Array.from({ length: claims }),
      exchange: { livingToUkraine: count, livingToUkraineRange: range },
    }) as unknown as SourceRecord;

  it.each([
    [189, [150, 189]],
    [150, [150, 189]],
    [160, [150, 189]],
  ] as const)('accepts %s within %s', (count, range) => {
    expect(rangeFaults(exchange(count, [...range]))).toEqual([]);
  });

  it.each([
    [189, [189, 150], 2, /does not rise; write the least count first/],
    [189, [189, 189], 2, /does not rise/],
    [200, [150, 189], 2, /livingToUkraine 200 lies outside 150 to 189; correct one/],
    [null, [150, 189], 2, /livingToUkraine null lies outside/],
    [189, [150, 189], 0, /no claim says who gives which; add the claims/],
  ] as const)('refuses %s within %s with %s claims', (count, range, claims, sentence) => {
    const faults = rangeFaults(exchange(count, [...range], claims));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.[0]).toEqual(['exchange', 'livingToUkraineRange']);
    expect(faults[0]?.[1]).toMatch(sentence);
  });
});
