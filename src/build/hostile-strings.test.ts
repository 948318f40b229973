import { describe, expect, it } from 'vitest';
import { FORBIDDEN_TEXTS, HOSTILE_TEXTS } from '../testing/hostile-texts.ts';
import { parseSource } from './parse-source.ts';
import { citationsFileSchema } from './record-schema.ts';
import { textFault } from './value-faults.ts';

const citation = { id: 'any', publisher: 'A', title: 'D', lang: 'uk', type: 'press' };
const read = (values: object) =>
  parseSource('data/citations.yaml', JSON.stringify([{ ...citation, ...values }]), citationsFileSchema);

describe('a text of the record', () => {
  it('that tries to be more than text stands as it was written', () => {
    for (const title of Object.values(HOSTILE_TEXTS)) {
      const { value, issues } = read({ title });
      expect([issues.length, value?.[0]?.title === title, textFault(title)]).toEqual([0, true, null]);
    }
  });
});

describe('a text that no text of the record may hold', () => {
  it.each(Object.keys(FORBIDDEN_TEXTS) as (keyof typeof FORBIDDEN_TEXTS)[])(
    '%s: is refused in a sentence',
    (name) => {
      const title = FORBIDDEN_TEXTS[name];
      const { issues } = read({ title });
      const sentence = issues[0]?.sentence ?? textFault(title) ?? '';
      expect(sentence).toMatch(/write|remove|shorten/);
      expect(sentence.length).toBeLessThan(400);
    },
  );
});

describe('an address of the record', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example/',
    'https:',
    '<img src=x>',
  ])('%j is refused', (url) => {
    const { issues } = read({ url });
    expect(issues.map(({ path }) => path)).toEqual(['[0].url']);
    expect(issues[0]?.sentence).toMatch(/is not an http or https address/);
  });
});
