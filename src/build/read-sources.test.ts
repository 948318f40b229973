import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { positionOf } from '../testing/position-of.ts';
import { type DataIssue, formatDataIssue } from './data-issue.ts';
import { readSources } from './read-sources.ts';

/** A project's files by their path below its root. */
type Tree = Readonly<Record<string, string>>;

const EVENTS = 'data/records/events.yaml';
const SITES = 'data/records/sites/sites.yaml';
const CITATIONS = 'data/citations.yaml';
const PLACES = 'geo/places.geojson';
const CROSSINGS = 'geo/crossings.geojson';
const INTERFACE_BE = 'data/texts/be/interface.yaml';

const COMMON = `
  category: military
  date: 2022-02-24
  title: { en: Title, uk: Заголовок, be: Загаловак }
  summary: { en: Words., uk: Слова., be: Словы. }
  places: []
  confidence: confirmed
  citations: []
  founding: []
  claims: []`;

/** A tree with a record of every kind and no fault of form. */
const SOUND: Tree = {
  [EVENTS]: `# the first line is a comment
- id: first-event
  kind: event
  aliases: [former-id]
  category: statement
  date: 2022-02-24/..
  title:
    en: The <b>title</b> & "more"
    uk: Заголовок
    be: Загаловак
  summary: { en: Words., uk: Слова., be: Словы. }
  places: [kyiv]
  confidence: confirmed
  citations:
    - citation: press-2022
      locator: page 1
  founding:
    - document: "000"
      locator: paragraph 1
  claims: []

- id: first-exchange
  kind: exchange${COMMON}
  exchange:
    livingToUkraine: 115
    livingToRussia: null
    bodiesToUkraine: null
    bodiesToRussia: null
    number: 55
    mediators: []
    placePublished: false
`,
  [SITES]: `- id: first-mission
  kind: mission${COMMON}
  mission:
    type: embassy
    sending: UA
    receiving: BY
    statuses:
      - { from: 1992-06-30, to: .., status: open, citations: [press-2022] }
    heads: []
    episodes: []
- id: first-crossing
  kind: crossing${COMMON}
  crossing:
    transport: road
    order: 1
    statuses:
      - { from: null, to: 2022-02-23, status: open, citations: [] }
- id: first-axis
  kind: axis${COMMON}
  axis:
    fromRussia: false
    control: { from: 2022-02-24, to: 2022-04-03~ }
    schematicNote: { en: Note, uk: Примітка, be: Заўвага }
    lines:
      - id: main
        mode: ground
        waypoints:
          - { place: kyiv, reached: 2022-02-24, citations: [] }
    withdrawal: []
- id: first-border
  kind: border${COMMON}
  border:
    states:
      - { from: "1991", to: .., state: no-treaty, mined: false, citations: [] }
    history: []
    lengths: []
    whyDiffer: { en: Why, uk: Чому, be: Чаму }
    tripoints:
      - name: { en: West, uk: Захід, be: Захад }
        lng: 23.6
        lat: 51.5
- id: first-figure
  kind: figure${COMMON}
  figure:
    unit: { en: persons, uk: осіб, be: асоб }
    counts: { en: Persons, uk: Особи, be: Асобы }
    primary: true
    points:
      - date: "2020"
        value: 12.5
        low: null
        high: null
        assertedBy: { en: Press, uk: Преса, be: Прэса }
        derived: false
        citations: []
- id: first-installation
  kind: installation${COMMON}
  installation: { type: airfield }
`,
  [CITATIONS]: `- id: press-2022
  publisher: A Paper
  title: What happened
  date: 2022-02-24
  lang: uk
  url: https://paper.example/2022
  archiveUrl: https://archive.example/2022
  type: press
`,
  [PLACES]: `{
  "type": "FeatureCollection",
  "features": [
    {"type":"Feature","id":"minsk","properties":{"name":{"en":"Minsk","uk":"Мінськ","be":"Мінск"},"country":"BY","precision":"settlement"},"geometry":{"type":"Point","coordinates":[27.56,53.9]}},
    {"type":"Feature","id":"kyiv","properties":{"name":{"en":"Kyiv","uk":"Київ","be":"Кіеў"},"country":"UA","precision":"settlement"},"geometry":{"type":"Point","coordinates":[30.52,50.45]}}
  ]
}
`,
  [CROSSINGS]: '{ "type": "FeatureCollection", "features": [] }\n',
  'geo/cities.geojson': '{ "type": "FeatureCollection", "features": [] }\n',
  'geo/country-labels.geojson': '{ "type": "FeatureCollection", "features": [] }\n',
  'data/texts/en/interface.yaml': 'map.zoomIn: "Zoom in"\n',
  'data/texts/uk/interface.yaml': 'map.zoomIn: "Наблизити"\n',
  [INTERFACE_BE]: 'map.zoomIn: "Наблізіць"\n',
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What is read from a temporary folder that holds the tree's files. */
function read(tree: Tree) {
  const root = mkdtempSync(join(tmpdir(), 'atlas-sources-'));
  folders.push(root);
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return readSources(root);
}

/** The sound tree with one passage of one file rewritten; throws unless the passage stands there once. */
function rewrite(file: string, passage: string, by: string, tree: Tree = SOUND): Tree {
  const text = textOf(tree, file);
  const parts = text.split(passage);
  if (parts.length !== 2) throw new Error(`"${passage}" stands ${parts.length - 1} times in ${file}.`);
  return { ...tree, [file]: parts.join(by) };
}

function textOf(tree: Tree, file: string): string {
  const text = tree[file];
  if (text === undefined) throw new Error(`There is no ${file} in the tree.`);
  return text;
}

interface Break {
  readonly file: string;
  /** What stands in the sound tree, and what is written in its place. */
  readonly passage: string;
  readonly by: string;
  /** The beginning of the text at which the fault must be shown, in the broken file. */
  readonly at: string;
  readonly id: string | null;
  /** Words the sentence must hold: the value, what is expected, what to do. */
  readonly says: readonly RegExp[];
}

/** What to do, in the imperative, after what is wrong. */
const TO_DO =
  /; (?:add|remove|write|correct|give|shorten|swap|check|quote|close|indent)\b|; (?:use|spell|merge|split)\b/;

const BREAKS: Readonly<Record<string, Break>> = {
  'a missing field': {
    file: EVENTS,
    passage: '  summary: { en: Words., uk: Слова., be: Словы. }\n  places: [kyiv]',
    by: '  places: [kyiv]',
    at: 'id: first-event',
    id: 'first-event',
    says: [/nothing/, /add it/],
  },
  'a misspelt field': {
    file: SITES,
    passage: 'installation: { type: airfield }',
    by: 'installation: { type: airfield }\n  sumary: Words',
    at: 'sumary: Words',
    id: 'first-installation',
    says: [/"sumary"/, /spelling/],
  },
  'a misspelt field of a nested part': {
    file: EVENTS,
    passage: '      locator: page 1',
    by: '      page: page 1',
    at: 'page: page 1',
    id: 'first-event',
    says: [/"page"/, /spelling/],
  },
  'a field of another kind of record': {
    file: EVENTS,
    passage: '  claims: []\n\n- id: first-exchange',
    by: '  claims: []\n  installation: { type: airfield }\n\n- id: first-exchange',
    at: 'installation: { type: airfield }',
    id: 'first-event',
    says: [/"installation"/, /remove it/],
  },
  'no kind': {
    file: EVENTS,
    passage: '  kind: event\n',
    by: '',
    at: 'id: first-event',
    id: 'first-event',
    says: [/kind/, /event, exchange, installation, mission, crossing, axis, border/],
  },
  'an unknown kind': {
    file: EVENTS,
    passage: 'kind: event\n',
    by: 'kind: evnet\n',
    at: 'evnet',
    id: 'first-event',
    says: [/"evnet"/, /event, exchange, installation, mission, crossing, axis, border/],
  },
  'an unknown category': {
    file: EVENTS,
    passage: 'category: statement',
    by: 'category: warfare',
    at: 'warfare',
    id: 'first-event',
    says: [/"warfare"/, /military, strike, diplomacy/],
  },
  'no category': {
    file: EVENTS,
    passage: '  category: statement\n',
    by: '',
    at: 'id: first-event',
    id: 'first-event',
    says: [/nothing/, /military, strike, diplomacy/],
  },
  'an unknown status': {
    file: SITES,
    passage: 'to: .., status: open',
    by: 'to: .., status: opened',
    at: 'opened',
    id: 'first-mission',
    says: [/"opened"/, /planned, open, reduced, suspended/],
  },
  'an unknown border state': {
    file: SITES,
    passage: 'state: no-treaty',
    by: 'state: none',
    at: 'none, mined',
    id: 'first-border',
    says: [/"none"/, /no-treaty, signed, in-force/],
  },
  'an id with capitals': {
    file: EVENTS,
    passage: 'id: first-event',
    by: 'id: First Event',
    at: 'First Event',
    id: 'First Event',
    says: [/"First Event"/, /lower-case/],
  },
  'an id of 81 characters': {
    file: EVENTS,
    passage: 'id: first-event',
    by: `id: ${'a'.repeat(81)}`,
    at: 'a'.repeat(81),
    id: 'a'.repeat(81),
    says: [/80 characters/],
  },
  'no id': {
    file: EVENTS,
    passage: '- id: first-event\n  kind: event',
    by: '- kind: event',
    at: 'kind: event',
    id: null,
    says: [/nothing/, /add it/],
  },
  'an empty text': {
    file: EVENTS,
    passage: 'be: Загаловак\n  summary',
    by: 'be: ""\n  summary',
    at: '""',
    id: 'first-event',
    says: [/""/, /empty/, /write the text/],
  },
  'a text of blanks': {
    file: EVENTS,
    passage: 'locator: page 1',
    by: 'locator: "   "',
    at: '"   "',
    id: 'first-event',
    says: [/empty/, /write the text/],
  },
  'a text of 4,001 characters': {
    file: EVENTS,
    passage: 'locator: page 1',
    by: `locator: ${'x'.repeat(4001)}`,
    at: 'x'.repeat(4001),
    id: 'first-event',
    says: [/4,000/, /shorten/],
  },
  'a language missing': {
    file: EVENTS,
    passage: '    be: Загаловак\n',
    by: '',
    at: 'en: The <b>title</b>',
    id: 'first-event',
    says: [/nothing/, /add it/],
  },
  'a language too many': {
    file: EVENTS,
    passage: '    be: Загаловак\n',
    by: '    be: Загаловак\n    ru: Заголовок по-русски\n',
    at: 'ru: Заголовок по-русски',
    id: 'first-event',
    says: [/"ru"/, /remove it/],
  },
  'a title in one language only': {
    file: EVENTS,
    passage: '  title:\n    en: The <b>title</b> & "more"\n    uk: Заголовок\n    be: Загаловак\n',
    by: '  title: In English only\n',
    at: 'In English only',
    id: 'first-event',
    says: [/"In English only"/, /object|en, uk/],
  },
  'a year that YAML takes for a number': {
    file: EVENTS,
    passage: 'date: 2022-02-24/..',
    by: 'date: 2022',
    at: '2022\n  title',
    id: 'first-event',
    says: [/2022/, /quot|"2022"/],
  },
  'a date left empty': {
    file: EVENTS,
    passage: 'date: 2022-02-24/..',
    by: 'date:',
    at: '\n  title:\n    en',
    id: 'first-event',
    says: [/null|nothing/],
  },
  'text where a number is expected': {
    file: EVENTS,
    passage: 'livingToUkraine: 115',
    by: 'livingToUkraine: about a hundred',
    at: 'about a hundred',
    id: 'first-exchange',
    says: [/"about a hundred"/, /number/],
  },
  'a quoted number': {
    file: EVENTS,
    passage: 'livingToUkraine: 115',
    by: 'livingToUkraine: "115"',
    at: '"115"',
    id: 'first-exchange',
    says: [/"115"/, /number/],
  },
  'a negative count': {
    file: EVENTS,
    passage: 'livingToUkraine: 115',
    by: 'livingToUkraine: -115',
    at: '-115',
    id: 'first-exchange',
    says: [/-115/, /0/],
  },
  'a count that is no whole number': {
    file: EVENTS,
    passage: 'livingToUkraine: 115',
    by: 'livingToUkraine: 11.5',
    at: '11.5',
    id: 'first-exchange',
    says: [/11\.5/, /whole|int/],
  },
  'a count that is not a number': {
    file: EVENTS,
    passage: 'livingToUkraine: 115',
    by: 'livingToUkraine: .nan',
    at: '.nan',
    id: 'first-exchange',
    says: [/number/],
  },
  'an exchange number zero': {
    file: EVENTS,
    passage: 'number: 55',
    by: 'number: 0',
    at: '0\n    mediators',
    id: 'first-exchange',
    says: [/0/],
  },
  'a word where yes or no is expected': {
    file: EVENTS,
    passage: 'placePublished: false',
    by: 'placePublished: no',
    at: 'no\n',
    id: 'first-exchange',
    says: [/"no"/, /boolean|true|false/],
  },
  'a mission without a history': {
    file: SITES,
    passage:
      'statuses:\n      - { from: 1992-06-30, to: .., status: open, citations: [press-2022] }\n    heads',
    by: 'statuses: []\n    heads',
    at: '[]\n    heads',
    id: 'first-mission',
    says: [/\[\]/, /1/],
  },
  'an axis without a waypoint': {
    file: SITES,
    passage: 'waypoints:\n          - { place: kyiv, reached: 2022-02-24, citations: [] }',
    by: 'waypoints: []',
    at: '[]\n    withdrawal',
    id: 'first-axis',
    says: [/\[\]/],
  },
  'one citation instead of a list': {
    file: EVENTS,
    passage: '  citations:\n    - citation: press-2022\n      locator: page 1\n',
    by: '  citations: press-2022\n',
    at: 'press-2022\n  founding',
    id: 'first-event',
    says: [/"press-2022"/, /array|list/],
  },
  'a founding document that is a number': {
    file: EVENTS,
    passage: 'document: "000"',
    by: 'document: 000',
    at: '000\n',
    id: 'first-event',
    says: [/000, 001, 002, 003, 004/, /quot|"000"/],
  },
  'a record that is a text': {
    file: EVENTS,
    passage: '- id: first-exchange',
    by: '- just words\n- id: first-exchange',
    at: 'just words',
    id: null,
    says: [/"just words"/, /kind|object/],
  },
  'a latitude of 95 in a tripoint': {
    file: SITES,
    passage: 'lat: 51.5',
    by: 'lat: 95',
    at: '95',
    id: 'first-border',
    says: [/95/, /90/],
  },
  'a citation whose address runs a script': {
    file: CITATIONS,
    passage: 'url: https://paper.example/2022',
    by: 'url: javascript:alert(1)',
    at: 'javascript:alert(1)',
    id: 'press-2022',
    says: [/"javascript:alert\(1\)"/, /http or https/],
  },
  'a citation whose address lacks its scheme': {
    file: CITATIONS,
    passage: 'url: https://paper.example/2022',
    by: 'url: paper.example/2022',
    at: 'paper.example/2022',
    id: 'press-2022',
    says: [/"paper\.example\/2022"/, /http or https/],
  },
  'a citation whose archived address is a file': {
    file: CITATIONS,
    passage: 'archiveUrl: https://archive.example/2022',
    by: 'archiveUrl: file:///etc/passwd',
    at: 'file:///etc/passwd',
    id: 'press-2022',
    says: [/"file:\/\/\/etc\/passwd"/, /http or https/],
  },
  'a language name instead of its code': {
    file: CITATIONS,
    passage: 'lang: uk',
    by: 'lang: Ukrainian',
    at: 'Ukrainian',
    id: 'press-2022',
    says: [/"Ukrainian"/, /two letters/],
  },
  'an unknown type of citation': {
    file: CITATIONS,
    passage: 'type: press',
    by: 'type: blog',
    at: 'blog',
    id: 'press-2022',
    says: [/"blog"/, /government, state-media, press/],
  },
  'a latitude of 95': {
    file: PLACES,
    passage: '[27.56,53.9]',
    by: '[27.56,95]',
    at: '95]',
    id: null,
    says: [/95/, /90/],
  },
  'a longitude of 181': {
    file: PLACES,
    passage: '[27.56,53.9]',
    by: '[181,53.9]',
    at: '181,',
    id: null,
    says: [/181/, /180/],
  },
  'a position with one number': {
    file: PLACES,
    passage: '[27.56,53.9]',
    by: '[27.56]',
    at: '[27.56]',
    id: null,
    says: [/27\.56/],
  },
  'a position in quotes': {
    file: PLACES,
    passage: '[27.56,53.9]',
    by: '["27.56",53.9]',
    at: '"27.56"',
    id: null,
    says: [/"27\.56"/, /number/],
  },
  'an unknown precision': {
    file: PLACES,
    passage: '"country":"BY","precision":"settlement"',
    by: '"country":"BY","precision":"town"',
    at: '"town"',
    id: null,
    says: [/"town"/, /building, street, site, settlement/],
  },
  'a country by its name': {
    file: PLACES,
    passage: '"country":"BY"',
    by: '"country":"Belarus"',
    at: '"Belarus"',
    id: null,
    says: [/"Belarus"/, /two capital letters/],
  },
  'a line among the places': {
    file: PLACES,
    passage: '"type":"Point","coordinates":[27.56,53.9]',
    by: '"type":"LineString","coordinates":[[27.56,53.9],[28,54]]',
    at: '"LineString"',
    id: null,
    says: [/"LineString"/, /Point/],
  },
  'a comma missing in GeoJSON': {
    file: PLACES,
    passage: '"id":"minsk","properties"',
    by: '"id":"minsk" "properties"',
    at: '"properties":{"name":{"en":"Minsk"',
    id: null,
    says: [/correct/],
  },
  'an interface text left empty': {
    file: INTERFACE_BE,
    passage: '"Наблізіць"',
    by: '""',
    at: '""',
    id: null,
    says: [/""/, /write the text/],
  },
  'an interface text that is a number': {
    file: INTERFACE_BE,
    passage: '"Наблізіць"',
    by: '12',
    at: '12',
    id: null,
    says: [/12/, /string|text/],
  },
  'a tab for indentation': {
    file: EVENTS,
    passage: '    - citation: press-2022\n',
    by: '\t- citation: press-2022\n',
    at: '\t- citation',
    id: null,
    says: [/[Tt]ab/],
  },
  'a key given twice': {
    file: EVENTS,
    passage: '  category: statement\n',
    by: '  category: statement\n  category: military # twice\n',
    at: 'category: military # twice',
    id: null,
    says: [/unique|twice/],
  },
  'a quote that is never closed': {
    file: EVENTS,
    passage: 'id: first-event\n',
    by: 'id: "first-event\n',
    at: '"first-event',
    id: null,
    says: [/quote/],
  },
  'a colon inside a plain text': {
    file: EVENTS,
    passage: 'locator: page 1',
    by: 'locator: section: page 1',
    at: 'section: page 1',
    id: null,
    says: [/correct the YAML/],
  },
  'a mapping instead of a list of records': {
    file: CITATIONS,
    passage: '- id: press-2022\n  publisher',
    by: 'press-2022:\n  publisher',
    at: 'press-2022:',
    id: null,
    says: [/array|list/],
  },
};

const broken = (each: Break): Tree => rewrite(each.file, each.passage, each.by);

const isAt = (issue: DataIssue, { file }: Break, { line, column }: { line: number; column: number }) =>
  issue.file === file && issue.line === line && issue.column === column;

describe('readSources', () => {
  it('finds no fault in a sound tree and reads every kind of record', () => {
    const { sources, issues } = read(SOUND);
    expect(issues.map(formatDataIssue)).toEqual([]);
    expect(sources.records.map(({ value }) => value.kind).sort()).toEqual([
      'axis',
      'border',
      'crossing',
      'event',
      'exchange',
      'figure',
      'installation',
      'mission',
    ]);
    expect(sources.places.map(({ value }) => value.id)).toEqual(['minsk', 'kyiv']);
    expect(sources.citations.map(({ value }) => value.id)).toEqual(['press-2022']);
    expect(sources.messages.be).toEqual({ 'map.zoomIn': 'Наблізіць' });
  });

  it('keeps HTML in a title as the text it is', () => {
    const [first] = read(SOUND).sources.records;
    expect(first?.value.title.en).toBe('The <b>title</b> & "more"');
  });

  it('knows where every record stands', () => {
    const { sources } = read(SOUND);
    const exchange = sources.records.find(({ value }) => value.id === 'first-exchange');
    expect(exchange?.source.issueAt([...(exchange?.path ?? []), 'exchange', 'number'], 'x')).toMatchObject({
      file: EVENTS,
      ...positionOf(textOf(SOUND, EVENTS), '55'),
    });
  });

  it('reads files in subfolders, in the order of their names, and leaves other files alone', () => {
    const { sources, issues } = read({
      ...SOUND,
      'data/records/notes.txt': 'not: [yaml',
      'data/records/sites/sites.yaml~': 'not: [yaml',
      'data/records/a.yaml': textOf(SOUND, EVENTS).replaceAll('first-', 'other-'),
    });
    expect(issues).toEqual([]);
    expect(sources.records.slice(0, 3).map(({ value }) => value.id)).toEqual([
      'other-event',
      'other-exchange',
      'first-event',
    ]);
  });

  it('takes an empty file, or one of comments, for an empty list', () => {
    const { sources, issues } = read({ ...SOUND, [EVENTS]: '', [SITES]: '# nothing yet\n' });
    expect(issues).toEqual([]);
    expect(sources.records).toEqual([]);
  });

  it('passes over a byte order mark without moving the columns', () => {
    const tree = rewrite(EVENTS, 'category: statement', 'category: warfare');
    const marked = { ...tree, [EVENTS]: `\uFEFF${textOf(tree, EVENTS)}` };
    expect(read({ ...SOUND, [EVENTS]: `\uFEFF${textOf(SOUND, EVENTS)}` }).issues).toEqual([]);
    expect(read(marked).issues).toEqual(read(tree).issues);
  });

  it('shows the same lines and columns in a file with Windows line ends', () => {
    const tree = rewrite(EVENTS, 'category: statement', 'category: warfare');
    const windows = { ...tree, [EVENTS]: textOf(tree, EVENTS).replaceAll('\n', '\r\n') };
    expect(read({ ...SOUND, [EVENTS]: textOf(SOUND, EVENTS).replaceAll('\n', '\r\n') }).issues).toEqual([]);
    expect(read(windows).issues).toEqual(read(tree).issues);
  });

  it('does not carry Windows line ends into a text of several lines', () => {
    const tree = rewrite(EVENTS, 'locator: page 1', 'locator: |\n        page 1\n        page 2');
    const { sources } = read({ ...tree, [EVENTS]: textOf(tree, EVENTS).replaceAll('\n', '\r\n') });
    expect(sources.records[0]?.value.citations[0]?.locator).toBe('page 1\npage 2');
  });
});

describe('readSources shows the place of', () => {
  for (const [name, each] of Object.entries(BREAKS)) {
    it(name, () => {
      const tree = broken(each);
      const { issues } = read(tree);
      const position = positionOf(textOf(tree, each.file), each.at);
      const shown = issues.find((issue) => isAt(issue, each, position));
      expect(
        shown,
        `expected at ${JSON.stringify(position)}:\n${issues.map(formatDataIssue).join('\n')}`,
      ).toBeDefined();
      expect(shown?.recordId).toBe(each.id);
    });
  }
});

describe('readSources says what to do about', () => {
  for (const [name, each] of Object.entries(BREAKS)) {
    it(name, () => {
      const { issues } = read(broken(each));
      const sentences = issues.filter(({ file }) => file === each.file).map(({ sentence }) => sentence);
      for (const words of [...each.says, TO_DO])
        expect(
          sentences.filter((sentence) => words.test(sentence)),
          sentences.join('\n'),
        ).not.toEqual([]);
    });
  }
});

describe('readSources lists every fault of one run', () => {
  it('in one file and across files, one line each', () => {
    const names = [
      'an unknown category',
      'an empty text',
      'text where a number is expected',
      'an unknown status',
      'an unknown border state',
      'an unknown type of citation',
      'a language name instead of its code',
      'an unknown precision',
      'a country by its name',
      'an interface text left empty',
    ];
    const breaks = names.flatMap((name) => BREAKS[name] ?? []);
    expect(breaks).toHaveLength(names.length);
    const tree = breaks.reduce((built, each) => rewrite(each.file, each.passage, each.by, built), SOUND);
    const { issues } = read(tree);
    for (const each of breaks) {
      const position = positionOf(textOf(tree, each.file), each.at);
      expect(issues.filter((issue) => isAt(issue, each, position))).toHaveLength(1);
    }
    expect(issues).toHaveLength(breaks.length);
  });

  it('goes on to the other files after one that is no YAML', () => {
    const tree = rewrite(SITES, 'status: open, citations: [] }', 'status: opened, citations: [] }', {
      ...SOUND,
      [EVENTS]: '- id: a: b\n',
    });
    const { issues } = read(tree);
    expect(issues.map(({ file, line }) => ({ file, line }))).toEqual([
      { file: EVENTS, line: 1 },
      { file: SITES, line: positionOf(textOf(tree, SITES), 'opened').line },
    ]);
  });

  it('writes file, line, column, path, record and sentence into one line', () => {
    const tree = rewrite(EVENTS, 'category: statement', 'category: warfare');
    const { line, column } = positionOf(textOf(tree, EVENTS), 'warfare');
    const [issue] = read(tree).issues;
    const text = issue ? formatDataIssue(issue) : '';
    expect(text.startsWith(`${EVENTS}:${line}:${column} [0].category (first-event): "warfare" `)).toBe(true);
    expect(text).not.toContain('\n');
  });
});

describe('readSources gives a fault, never an exception, for', () => {
  /** The one record of a file, with something strange for a title. */
  const withTitle = (title: string): Tree =>
    rewrite(
      EVENTS,
      'title:\n    en: The <b>title</b> & "more"\n    uk: Заголовок\n    be: Загаловак',
      `title: ${title}`,
    );
  const faultsOf = (tree: Tree) => read(tree).issues.map(formatDataIssue);

  it('a value a thousand levels deep', () => {
    const faults = faultsOf(withTitle(`${'['.repeat(1000)}${']'.repeat(1000)}`));
    expect(faults).not.toEqual([]);
    expect(faults.every((fault) => fault.startsWith(`${EVENTS}:7:`))).toBe(true);
  });

  it('a hundred thousand open brackets', () => {
    expect(faultsOf({ ...SOUND, [CITATIONS]: '['.repeat(100_000) })).not.toEqual([]);
  });

  it('an anchor of ten thousand characters', () => {
    expect(faultsOf(withTitle(`&${'a'.repeat(10_000)} words`))).not.toEqual([]);
  });

  // YamlSource lets the library's ReferenceError through
  it('an alias without its anchor', () => {
    const tree = withTitle('*nowhere');
    expect(read(tree).issues).toContainEqual(
      expect.objectContaining({ file: EVENTS, ...positionOf(textOf(tree, EVENTS), '*nowhere') }),
    );
  });

  // YamlSource lets the library's ReferenceError through
  it('anchors that explode', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const bomb = levels.map((level, i) => {
      const inner = i === 0 ? 'x' : `*${levels[i - 1]}`;
      return `${level}: &${level} [${Array(9).fill(inner).join(', ')}]`;
    });
    expect(faultsOf({ ...SOUND, [INTERFACE_BE]: bomb.join('\n') })).not.toEqual([]);
  });

  // sentenceOf writes the value as JSON, which a circle has none of
  it('a value that holds itself', () => {
    expect(faultsOf(withTitle('&circle [*circle]'))).not.toEqual([]);
  });

  // readJson of the layers kept by hand parses without a net
  it('city labels that are no JSON', () => {
    expect(faultsOf({ ...SOUND, 'geo/cities.geojson': '{ "type": ' })).not.toEqual([]);
  });

  it('a file that is not there', () => {
    const { [CITATIONS]: _, ...others } = SOUND;
    expect(faultsOf(others)[0]).toMatch(/^data\/citations\.yaml:1:1 .*; add/);
  });

  it('noise', () => {
    const noise = Array.from({ length: 10_000 }, (_, i) => String.fromCodePoint(32 + ((i * 7919) % 900)));
    expect(faultsOf({ ...SOUND, [CITATIONS]: noise.join('') })).not.toEqual([]);
  });
});

describe('readSources with a file of 5 MB', () => {
  const five = 5 * 1024 * 1024;
  const record = (i: number, category: string) =>
    `- id: event-${i}\n  kind: event${COMMON}\n`.replace('category: military', `category: ${category}`);

  it('ends, however busy the machine, and finds the fault in its last record', { timeout: 60_000 }, () => {
    const count = Math.ceil(five / record(0, 'military').length);
    const text = Array.from({ length: count }, (_, i) => record(i, i === count - 1 ? 'warfare' : 'military'));
    const tree = { ...SOUND, [EVENTS]: text.join('') };
    expect(tree[EVENTS].length).toBeGreaterThan(five);
    const { issues } = read(tree);
    expect(issues).toEqual([
      expect.objectContaining({
        file: EVENTS,
        recordId: `event-${count - 1}`,
        ...positionOf(tree[EVENTS], 'warfare'),
      }),
    ]);
  });

  it('shows no more than a line of a text of 5 MB', { timeout: 30_000 }, () => {
    const { issues } = read(rewrite(EVENTS, 'locator: page 1', `locator: ${'x'.repeat(five)}`));
    expect(issues.map((issue) => formatDataIssue(issue).length < 300)).toEqual([true]);
  });
});
