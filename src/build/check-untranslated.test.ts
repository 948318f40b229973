import { expect, it } from 'vitest';
import { untranslatedIssues } from './check-untranslated.ts';
import { formatDataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';
import { YamlSource } from './yaml-source.ts';

function issuesOf(en: string, uk: string, be: string): string[] {
  const source = new YamlSource(
    'data/records/all.yaml',
    `- id: treaty
  title: { en: "${en}", uk: "${uk}", be: "${be}" }
  summary: { en: "Signed.", uk: "Підписано.", be: "Падпісана." }
`,
  );
  const value = (source.value as unknown[])[0];
  return untranslatedIssues({
    records: [{ value, source, path: [0] }],
    pageWords: { en: {}, uk: {}, be: {} },
  } as unknown as Sources).map(formatDataIssue);
}

it('texts in three languages have no fault', () => {
  expect(issuesOf('Treaty', 'Договір', 'Дагавор')).toEqual([]);
});

it('a text left in English is told, with its line and column', () => {
  expect(issuesOf('Treaty', 'Договір', 'Treaty')).toEqual([
    'data/records/all.yaml:2:45 [0].title.be (treaty): the title in be is the same as in en; translate it',
  ]);
});

it('Ukrainian left in Belarusian is told', () => {
  expect(issuesOf('Treaty', 'Договір', 'Договір')[0]).toMatch(
    /the title in be is the same as in uk; translate it$/,
  );
});

it('what has no word in it need not differ', () => {
  expect(issuesOf('ES-11/1', 'ES-11/1', 'ES-11/1')).toEqual([]);
});

it('a word of the static pages left in English is told; Ukrainian and Belarusian may share it', () => {
  const pageWords = {
    en: { 'page.open': 'Open', 'page.all': 'All', 'page.source': '{number}' },
    uk: { 'page.open': 'Open', 'page.all': 'Усе', 'page.source': '{number}' },
    be: { 'page.open': 'Адкрыць', 'page.all': 'Усе', 'page.source': '{number}' },
  };
  expect(untranslatedIssues({ records: [], pageWords } as unknown as Sources).map(formatDataIssue)).toEqual([
    'data/texts/uk/pages.yaml:1:1 page.open: the text "page.open" in uk is the same as in en; translate it',
  ]);
});
