import { describe, expect, it } from 'vitest';
import { actorId, chapterId, citationId, isId, placeId, recordId } from './ids.ts';

describe('isId', () => {
  it.each(['a', '7', 'bucha-occupation', 'x-2022-02-24', 'a'.repeat(80)])('takes %s', (text) => {
    expect(isId(text)).toBe(true);
  });

  it.each(['', 'A', 'київ', '-a', 'a-', 'a--b', 'a b', 'a_b', 'a\n', 'a'.repeat(81)])(
    'refuses %j',
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});

describe.each([
  ['record', recordId],
  ['place', placeId],
  ['chapter', chapterId],
  ['actor', actorId],
  ['citation', citationId],
] as const)('the %s id', (what, brand) => {
  it('is the text itself', () => {
    expect(brand('homiel-2')).toBe('homiel-2');
  });

  it('is refused with the text, of what it was to be the id, and the form expected', () => {
    expect(() => brand('Homiel 2')).toThrow(
      `"Homiel 2" is not a ${what} id; use lower-case letters, digits and hyphens.`,
    );
  });

  it('is refused without repeating more than 80 characters of it', () => {
    expect(() => brand('a'.repeat(200))).toThrow(`"${'a'.repeat(80)}" is not`);
  });
});
