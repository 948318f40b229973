import { describe, expect, it } from 'vitest';
import { foundingCoverage, foundingIssues } from './check-founding.ts';
import { nameIssues } from './check-names.ts';
import { relationIssues } from './check-relations.ts';
import { formatDataIssue } from './data-issue.ts';
import type { Located, Sources } from './read-sources.ts';
import { foundingClaimsFileSchema, namesFileSchema, relationsFileSchema } from './side-files-schema.ts';
import { YamlSource } from './yaml-source.ts';

const record = (id: string, date: string, founding: string[] = [], summary = {}) =>
  ({
    id,
    date,
    founding: founding.map((document) => ({ document, locator: 'Section' })),
    summary,
  }) as unknown as Sources['records'][number]['value'];

const located = <T>(file: string, values: readonly T[], text = ''): Located<T>[] => {
  const source = new YamlSource(file, text);
  return values.map((value, i) => ({ value, source, path: [i] }));
};

function sourcesOf(values: {
  records?: Sources['records'][number]['value'][];
  relations?: string;
  claims?: string;
  names?: string;
}): Sources {
  const relations = new YamlSource('data/relations.yaml', values.relations ?? '[]');
  const claims = new YamlSource('data/founding-claims.yaml', values.claims ?? '[]');
  const names = new YamlSource(
    'data/names.yaml',
    values.names ?? '{ people: [], places: [], bodies: [], terms: [] }',
  );
  const listOf = <T>(source: YamlSource, items: readonly T[]) =>
    items.map((value, i): Located<T> => ({ value, source, path: [i] }));
  return {
    records: located('data/records/all.yaml', values.records ?? []),
    citations: [],
    places: [],
    cities: [],
    countryLabels: [],
    messages: { en: {}, uk: {}, be: {} },
    toolKeys: new Set(),
    chapters: [],
    actors: [],
    relations: listOf(relations, relationsFileSchema.parse(relations.value)),
    foundingClaims: listOf(claims, foundingClaimsFileSchema.parse(claims.value)),
    names: Object.values(namesFileSchema.parse(names.value)).flat(),
    changes: [],
    further: [],
    about: { en: [], uk: [], be: [] },
    citeWords: { en: {}, uk: {}, be: {} },
    pageWords: { en: {}, uk: {}, be: {} },
  };
}

describe('relationIssues', () => {
  const records = [
    record('signed', '1997-05-12'),
    record('ratified', '2010-04'),
    record('in-force', '2013-06-18'),
  ];
  const issuesOf = (relations: string) =>
    relationIssues(sourcesOf({ records, relations })).map(formatDataIssue);

  it('accepts a chain of stages, the later one first', () => {
    expect(
      issuesOf(`- { from: ratified, type: follows, to: signed }
- { from: in-force, type: follows, to: ratified }`),
    ).toEqual([]);
  });

  it.each([
    [
      '- { from: in-forse, type: follows, to: signed }',
      /relations.yaml:1:11 .*no record "in-forse"; did you mean "in-force"\?/,
    ],
    ['- { from: signed, type: part-of, to: signed }', /"signed" cannot be related to itself/],
    [
      '- { from: signed, type: follows, to: in-force }',
      /"signed" is over before "in-force" begins, which it follows; swap the two/,
    ],
  ])('finds the fault in %s', (relations, sentence) => {
    const issues = issuesOf(relations);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(sentence);
  });

  it('finds a relation that stands twice, at its second line', () => {
    const twice = '- { from: in-force, type: follows, to: signed }\n';
    expect(issuesOf(twice + twice)).toEqual([
      expect.stringMatching(/relations.yaml:2:.*stands twice; remove one/),
    ]);
  });

  it('finds a circle, whatever its length', () => {
    const issues = issuesOf(`- { from: signed, type: part-of, to: ratified }
- { from: ratified, type: part-of, to: in-force }
- { from: in-force, type: part-of, to: signed }`);
    expect(issues).toHaveLength(3);
    for (const issue of issues) expect(issue).toContain('runs in a circle');
  });

  it('does not take two types for a circle', () => {
    expect(
      issuesOf(`- { from: in-force, type: follows, to: signed }
- { from: signed, type: part-of, to: in-force }`),
    ).toEqual([]);
  });
});

describe('foundingIssues', () => {
  const claim = (records: string, more = 'standing: agrees') =>
    `- { document: "000", locator: Opening, claim: It happened., records: [${records}], ${more} }`;
  const issuesOf = (records: Sources['records'][number]['value'][], claims: string) =>
    foundingIssues(sourcesOf({ records, claims })).map(formatDataIssue);

  it('accepts a claim that its record cites', () => {
    expect(issuesOf([record('embassy', '1992', ['000'])], claim('embassy'))).toEqual([]);
  });

  it.each([
    [[record('embassy', '1992', ['000'])], claim('embasy'), /no record "embasy"; did you mean "embassy"\?/],
    [
      [record('embassy', '1992')],
      claim('embassy'),
      /"embassy" does not cite document "000"; add it under founding there/,
    ],
    [
      [record('embassy', '1992', ['000'])],
      claim('embassy', 'standing: differs'),
      /yet no note says what it says instead/,
    ],
    [
      [record('embassy', '1992', ['000']), record('other', '1993', ['000'])],
      claim('embassy'),
      /all.yaml.*lists no claim of document "000" for "other"; add it there/,
    ],
  ])('finds the fault of case %#', (records, claims, sentence) => {
    const issues = issuesOf(records, claims);
    expect(issues.length).toBeGreaterThan(0);
    expect(
      issues.some((issue) => sentence.test(issue)),
      issues.join('\n'),
    ).toBe(true);
  });

  it('asks nothing of a record that has no table of claims', () => {
    expect(issuesOf([record('embassy', '1992', ['000'])], '[]')).toEqual([]);
  });
});

describe('foundingCoverage', () => {
  it('counts the claims that some record cites, and those that are only context', () => {
    const claims = `- { document: "000", locator: A, claim: One., records: [a, b], standing: agrees }
- { document: "001", locator: B, claim: Two., records: [a], standing: agrees }
- { document: "001", locator: C, claim: Three., records: [a], standing: contextOnly }`;
    const records = [record('a', '1992'), record('b', '1993', ['000'])];
    expect(foundingCoverage(sourcesOf({ records, claims }))).toEqual({ claims: 3, covered: 2 });
  });
});

describe('nameIssues', () => {
  const names = `people: []
bodies: []
terms: []
places:
  - { en: Kyiv, uk: Київ, be: Кіеў, avoid: { en: [Kiev, Bug], uk: [Киев], be: [Киев] } }`;
  const issuesOf = (summary: Record<string, string>) =>
    nameIssues(sourcesOf({ records: [record('a', '1992', [], summary)], names })).map(formatDataIssue);

  it('finds a wrong spelling as a whole word and says the right one', () => {
    expect(issuesOf({ en: 'Talks in Kiev.' })).toEqual([
      expect.stringMatching(
        /all.yaml.*\(a\): "Kiev" is not our spelling; write "Kyiv" as data\/names.yaml has it/,
      ),
    ]);
  });

  it.each([
    ['en', 'Talks in Kyiv and at Kievskaya station, a Bug’s life'],
    ['uk', 'Перемовини в Києві, киевлянин'],
    ['be', 'Перамовы ў Кіеве'],
  ])('leaves %s text alone that only contains the letters', (lang, text) => {
    expect(issuesOf({ [lang]: text })).toEqual([]);
  });

  it('reads the names of actors and the texts of chapters too', () => {
    const [name, text] = ['data/actors.yaml', 'data/chapters.yaml'].map(
      (file) => new YamlSource(file, '- { x: { en: Kiev, uk: Київ, be: Кіеў } }'),
    );
    const value = { id: 'a', x: { en: 'Kiev', uk: 'Київ', be: 'Кіеў' } };
    const at = (source: YamlSource | undefined) => [{ value, source, path: [0] }];
    const sources = { ...sourcesOf({ names }), actors: at(name), chapters: at(text) } as unknown as Sources;
    expect(nameIssues(sources).map(formatDataIssue)).toEqual([
      expect.stringMatching(/^data\/actors.yaml:1:14 .*"Kiev" is not our spelling/),
      expect.stringMatching(/^data\/chapters.yaml:1:14 .*"Kiev" is not our spelling/),
    ]);
  });

  it('minds the language of the text', () => {
    expect(issuesOf({ uk: 'Kiev' })).toEqual([]);
    expect(issuesOf({ be: 'у Киев' })).toHaveLength(1);
  });
});
