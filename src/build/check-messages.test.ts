import { expect, it } from 'vitest';
import { messageIssues } from './check-messages.ts';
import { formatDataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';

const NONE = { en: {}, uk: {}, be: {} };

it.each([
  ['citation', 'citeWords'],
  ['pages', 'pageWords'],
] as const)(
  'a word of %s.yaml that a language lacks is told, and one that fills in other names',
  (file, group) => {
    const sources = {
      messages: NONE,
      citeWords: NONE,
      pageWords: NONE,
      [group]: {
        en: { 'a.b': 'Number {number}', 'a.c': 'Other' },
        uk: { 'a.b': 'Номер {nomer}', 'a.c': 'Інше' },
        be: { 'a.b': 'Нумар {number}' },
      },
    } as unknown as Sources;
    expect(messageIssues(sources).map(formatDataIssue)).toEqual([
      `data/texts/uk/${file}.yaml:1:1 a.b: the text "a.b" fills in {nomer} where English fills in {number}; correct the names in braces`,
      `data/texts/be/${file}.yaml:1:1 a.c: the text "a.c" is missing in this language; add it`,
    ]);
  },
);
