import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { positionOf } from '../testing/position-of.ts';
import { checkSources } from './check-sources.ts';
import { type DataIssue, formatDataIssue } from './data-issue.ts';
import type { Located, Sources } from './read-sources.ts';
import {
  citationsFileSchema,
  placesFileSchema,
  recordsFileSchema,
  type SourceRecord,
} from './record-schema.ts';
import { YamlSource } from './yaml-source.ts';

interface Texts {
  readonly records: string;
  readonly citations: string;
  readonly places: string;
  readonly en: Readonly<Record<string, string>>;
  readonly uk: Readonly<Record<string, string>>;
  readonly be: Readonly<Record<string, string>>;
}

type TextFile = 'records' | 'citations' | 'places';

const FILES: Readonly<Record<TextFile, string>> = {
  records: 'data/records/all.yaml',
  citations: 'data/citations.yaml',
  places: 'geo/places.geojson',
};

const COMMON = `
  category: military
  date: 2022-02-24
  title: { en: Title, uk: Заголовок, be: Загаловак }
  summary: { en: Words., uk: Слова., be: Словы. }
  confidence: confirmed
  founding: []`;

const SOUND: Texts = {
  records: `# the first line is a comment
- id: mission-kyiv
  kind: mission${COMMON}
  aliases: [former-mission]
  places: [kyiv]
  citations:
    - citation: press-2022
  claims: []
  mission:
    type: embassy
    sending: BY
    receiving: UA
    statuses:
      - { from: 1993-10-12, to: 2022-03-18, status: open, citations: [press-2022] }
      - { from: 2022-03-19, to: .., status: evacuated, citations: [book-2011] }
    heads:
      - name: { en: Head, uk: Голова, be: Галава }
        role: { en: ambassador, uk: посол, be: пасол }
        from: 1994~
        to: null
        confidence: confirmed
        citations: []
    episodes:
      - { from: 2020-11-20, to: null, text: { en: Pickets, uk: Пікети, be: Пікеты }, citations: [] }
- id: event-at-mission
  kind: event${COMMON}
  places: [mission-street]
  site: mission-kyiv
  citations:
    - citation: press-2022
  claims:
    - topic: { en: Day, uk: День, be: Дзень }
      value: { en: the 24th, uk: 24-го, be: 24-га }
      assertedBy: { en: Press, uk: Преса, be: Прэса }
      stance: asserts
      citation: press-2022
    - topic: { en: Day, uk: День, be: Дзень }
      value: { en: the 25th, uk: 25-го, be: 25-га }
      assertedBy: { en: Book, uk: Книга, be: Кніга }
      stance: denies
      citation: book-2011
- id: axis-one
  kind: axis${COMMON}
  places: []
  citations:
    - citation: book-2011
      locator: page 1
  claims: []
  axis:
    fromRussia: false
    control: { from: 2022-02-24, to: 2022-04-03~ }
    schematicNote: { en: Note, uk: Примітка, be: Заўвага }
    lines:
      - id: main
        mode: ground
        waypoints:
          - { place: mission-street, reached: 2022-02-24, citations: [] }
          - { place: kyiv, reached: 2022-02-25/2022-02-26, left: 2022-03-31, citations: [press-2022] }
    withdrawal:
      - date: 2022-03-30
        place: kyiv
        text: { en: Left, uk: Відійшли, be: Адышлі }
        citations: [press-2022]
- id: border-one
  kind: border${COMMON}
  places: []
  citations:
    - citation: press-2022
  claims: []
  border:
    states:
      - { from: 1991-12~, to: .., state: no-treaty, mined: false, citations: [] }
    history:
      - { date: 2013-06-18, text: { en: Force, uk: Чинність, be: Дзеянне }, citations: [] }
    lengths: []
    whyDiffer: { en: Why, uk: Чому, be: Чаму }
    tripoints: []
`,
  citations: `- id: press-2022
  publisher: A Paper
  title: What happened
  date: 2022-02-24
  accessed: 2026-11-01
  lang: uk
  type: press
- id: book-2011
  publisher: A Press
  title: A Book
  lang: en
  type: research
- id: founding-000
  publisher: A Ministry
  title: Belarus and Ukraine
  lang: en
  type: founding-document
`,
  places: `{
  "type": "FeatureCollection",
  "features": [
    {"type":"Feature","id":"kyiv","properties":{"name":{"en":"Kyiv","uk":"Київ","be":"Кіеў"},"country":"UA","precision":"settlement"},"geometry":{"type":"Point","coordinates":[30.52,50.45]}},
    {"type":"Feature","id":"mission-street","properties":{"name":{"en":"Street","uk":"Вулиця","be":"Вуліца"},"country":"UA","precision":"street"},"geometry":{"type":"Point","coordinates":[30.53,50.46]}}
  ]
}
`,
  en: { 'map.zoomIn': 'Zoom in', 'list.count.one': '{count} record', 'list.count.other': '{count} records' },
  uk: { 'map.zoomIn': 'Наблизити', 'list.count.few': '{count} записи', 'list.count.other': '{count} запису' },
  be: { 'map.zoomIn': 'Наблізіць', 'list.count.few': '{count} запісы', 'list.count.other': '{count} запісу' },
};

/** The texts as `readSources` hands them on; throws when one of them has a fault of form. */
function sourcesOf(texts: Texts): Sources {
  const listOf = <T>(file: TextFile, schema: z.ZodType<readonly T[]>): Located<T>[] => {
    const source = new YamlSource(FILES[file], texts[file]);
    return schema.parse(source.value).map((value, i) => ({ value, source, path: [i] }));
  };
  const places = new YamlSource(FILES.places, texts.places);
  return {
    records: listOf<SourceRecord>('records', recordsFileSchema),
    citations: listOf('citations', citationsFileSchema),
    places: placesFileSchema
      .parse(places.value)
      .features.map((value, i) => ({ value, source: places, path: ['features', i] })),
    cities: [],
    countryLabels: [],
    messages: { en: texts.en, uk: texts.uk, be: texts.be },
    toolKeys: new Set(),
    chapters: [],
    actors: [],
    relations: [],
    foundingClaims: [],
    names: [],
    changes: [],
    further: [],
    about: { en: [], uk: [], be: [] },
    citeWords: { en: {}, uk: {}, be: {} },
    pageWords: { en: {}, uk: {}, be: {} },
  };
}

const issuesOf = (texts: Texts): DataIssue[] => checkSources(sourcesOf(texts));

/** The texts with one passage of one file rewritten; throws unless the passage stands there once. */
function rewrite(file: TextFile, passage: string, by: string, texts: Texts = SOUND): Texts {
  const parts = texts[file].split(passage);
  if (parts.length !== 2) throw new Error(`"${passage}" stands ${parts.length - 1} times in ${file}.`);
  return { ...texts, [file]: parts.join(by) };
}

interface Break {
  readonly file: TextFile;
  /** What stands in the sound texts, and what is written in its place. */
  readonly passage: string;
  readonly by: string;
  /** The beginning of the text at which the fault must be shown, in the broken file. */
  readonly at: string;
  readonly id: string | null;
  /** Words the sentence must hold: the value, what is expected, what to do. */
  readonly says: readonly RegExp[];
}

const EMPTY_EVENT = `- id: event-two
  kind: event${COMMON}
  places: []
  citations: []
  claims: []
`;

const BREAKS: Readonly<Record<string, Break>> = {
  'a text that is no date': {
    file: 'records',
    passage: 'date: 2013-06-18',
    by: 'date: summer 2013',
    at: 'summer 2013',
    id: 'border-one',
    says: [/"summer 2013"/, /write an EDTF date such as/],
  },
  'a day no calendar has': {
    file: 'records',
    passage: 'date: 2013-06-18',
    by: 'date: 2013-06-31',
    at: '2013-06-31',
    id: 'border-one',
    says: [/"2013-06-31" is not in the calendar/, /check the month and the day/],
  },
  'a day no calendar has at a waypoint': {
    file: 'records',
    passage: 'reached: 2022-02-24, citations',
    by: 'reached: 2022-02-29, citations',
    at: '2022-02-29',
    id: 'axis-one',
    says: [/"2022-02-29" is not in the calendar/],
  },
  'a day no calendar has at the end of a status': {
    file: 'records',
    passage: 'to: 2022-03-18',
    by: 'to: 2022-03-32',
    at: '2022-03-32',
    id: 'mission-kyiv',
    says: [/"2022-03-32" is not in the calendar/],
  },
  'a season for a date': {
    file: 'records',
    passage: 'date: 2022-03-30',
    by: 'date: 2022-21',
    at: '2022-21',
    id: 'axis-one',
    says: [/season/, /write an EDTF date/],
  },
  'a clock time': {
    file: 'records',
    passage: 'from: 2020-11-20',
    by: 'from: 2020-11-20T10:00',
    at: '2020-11-20T10:00',
    id: 'mission-kyiv',
    says: [/clock time/, /write an EDTF date/],
  },
  'a reversed interval': {
    file: 'records',
    passage: 'reached: 2022-02-25/2022-02-26',
    by: 'reached: 2022-02-26/2022-02-25',
    at: '2022-02-26/2022-02-25',
    id: 'axis-one',
    says: [/"2022-02-26\/2022-02-25"/, /swap/],
  },
  'an empty date': {
    file: 'records',
    passage: 'date: 2013-06-18',
    by: 'date: ""',
    at: '""',
    id: 'border-one',
    says: [/"" is not a date/, /write an EDTF date/],
  },
  'a status that ends before it begins': {
    file: 'records',
    passage: 'from: 1993-10-12, to: 2022-03-18',
    by: 'from: 2022-03-18, to: 1993-10-12',
    at: '1993-10-12',
    id: 'mission-kyiv',
    says: [/1993-10-12/, /2022-03-18/, /swap|correct/],
  },
  'a control span that ends before it begins': {
    file: 'records',
    passage: 'control: { from: 2022-02-24, to: 2022-04-03~ }',
    by: 'control: { from: 2022-04-03~, to: 2022-02-23 }',
    at: '2022-02-23',
    id: 'axis-one',
    says: [/2022-02-23/, /swap|correct/],
  },
  'a place left before it is reached': {
    file: 'records',
    passage: 'left: 2022-03-31',
    by: 'left: 2022-02-20',
    at: '2022-02-20',
    id: 'axis-one',
    says: [/2022-02-20/, /swap|correct/],
  },
  'two dots for the date of a record': {
    file: 'records',
    passage: `- id: axis-one\n  kind: axis${COMMON}`,
    by: `- id: axis-one\n  kind: axis${COMMON.replace('2022-02-24', '.. # no date')}`,
    at: '.. # no date',
    id: 'axis-one',
    says: [/"\.\."/, /write/],
  },
  'two dots for the day a place was reached': {
    file: 'records',
    passage: 'reached: 2022-02-24, citations',
    by: 'reached: .., citations',
    at: '.., citations: [] }\n          - { place: kyiv',
    id: 'axis-one',
    says: [/"\.\."/, /write/],
  },
  'two dots for the beginning of a status': {
    file: 'records',
    passage: 'from: 1993-10-12',
    by: 'from: ..',
    at: '.., to: 2022-03-18',
    id: 'mission-kyiv',
    says: [/"\.\."/, /write/],
  },
  'an impossible day in a citation': {
    file: 'citations',
    passage: 'date: 2022-02-24',
    by: 'date: 2022-02-30',
    at: '2022-02-30',
    id: 'press-2022',
    says: [/2022-02-30/, /check/],
  },
  'a day of access that is no date': {
    file: 'citations',
    passage: 'accessed: 2026-11-01',
    by: 'accessed: last week',
    at: 'last week',
    id: 'press-2022',
    says: [/last week/, /write/],
  },
  'a year mistyped beyond the atlas': {
    file: 'records',
    passage: 'date: 2013-06-18',
    by: 'date: 2103-06-18',
    at: '2103-06-18',
    id: 'border-one',
    says: [/2103-06-18/],
  },
  'an unknown place with a near name': {
    file: 'records',
    passage: 'places: [kyiv]',
    by: 'places: [kyyv]',
    at: 'kyyv',
    id: 'mission-kyiv',
    says: [/"kyyv"/, /geo\/places\.geojson/, /did you mean "kyiv"\?/],
  },
  'an unknown place like no other': {
    file: 'records',
    passage: 'places: [mission-street]',
    by: 'places: [somewhere-else-altogether]',
    at: 'somewhere-else-altogether',
    id: 'event-at-mission',
    says: [/"somewhere-else-altogether"/, /add it there or correct the id/],
  },
  'an unknown place at a waypoint': {
    file: 'records',
    passage: 'place: mission-street',
    by: 'place: mission-stret',
    at: 'mission-stret,',
    id: 'axis-one',
    says: [/"mission-stret"/, /did you mean "mission-street"\?/],
  },
  'an unknown place in a withdrawal': {
    file: 'records',
    passage: 'place: kyiv\n',
    by: 'place: kyiw\n',
    at: 'kyiw',
    id: 'axis-one',
    says: [/"kyiw"/, /did you mean "kyiv"\?/],
  },
  'a short id that is near to none': {
    file: 'records',
    passage: 'places: [kyiv]',
    by: 'places: [homl]',
    at: 'homl',
    id: 'mission-kyiv',
    says: [/add it there or correct the id/],
  },
  'an unknown citation': {
    file: 'records',
    passage: '- citation: book-2011\n      locator',
    by: '- citation: book-2010\n      locator',
    at: 'book-2010',
    id: 'axis-one',
    says: [/"book-2010"/, /data\/citations\.yaml/, /did you mean "book-2011"\?/],
  },
  'an unknown citation of a status': {
    file: 'records',
    passage: 'citations: [book-2011]',
    by: 'citations: [a-leaflet-nobody-knows]',
    at: 'a-leaflet-nobody-knows',
    id: 'mission-kyiv',
    says: [/"a-leaflet-nobody-knows"/, /add it there or correct the id/],
  },
  'an unknown citation of a claim': {
    file: 'records',
    passage: 'stance: denies\n      citation: book-2011',
    by: 'stance: denies\n      citation: bok-2011',
    at: 'bok-2011',
    id: 'event-at-mission',
    says: [/"bok-2011"/, /did you mean "book-2011"\?/],
  },
  'a citation that nothing uses': {
    file: 'citations',
    passage: '- id: founding-000',
    by: '- id: unused-2020\n  publisher: P\n  title: T\n  lang: en\n  type: press\n- id: founding-000',
    at: 'unused-2020',
    id: null,
    says: [/"unused-2020"/, /cite it or remove it/],
  },
  'a founding document that is in no list of citations': {
    file: 'records',
    passage: `- id: axis-one\n  kind: axis${COMMON}`,
    by: `- id: axis-one\n  kind: axis${COMMON.replace('founding: []', 'founding: [{ document: "004", locator: page 1 }]')}`,
    at: '"004"',
    id: 'axis-one',
    says: [/founding-004/, /add it/],
  },
  'a record id given twice': {
    file: 'records',
    passage: '- id: border-one',
    by: '- id: axis-one # again',
    at: 'axis-one # again',
    id: 'axis-one',
    says: [/record id "axis-one" is taken/, /give one of the two another id/],
  },
  'a citation id given twice': {
    file: 'citations',
    passage: '- id: book-2011',
    by: '- id: press-2022 # again\n  publisher: P\n  title: T\n  lang: en\n  type: press\n- id: book-2011',
    at: 'press-2022 # again',
    id: 'press-2022',
    says: [/citation id "press-2022" is taken/],
  },
  'a place id given twice': {
    file: 'places',
    passage: '"id":"mission-street"',
    by: '"id":"kyiv" ',
    at: '"kyiv" ,',
    id: 'kyiv',
    says: [/place id "kyiv" is taken/],
  },
  'an alias equal to an id': {
    file: 'records',
    passage: 'aliases: [former-mission]',
    by: 'aliases: [former-mission, border-one]',
    at: 'border-one]',
    id: 'mission-kyiv',
    says: [/alias "border-one" is the id of a record/, /remove/],
  },
  'an alias that two records claim': {
    file: 'records',
    passage: '  site: mission-kyiv',
    by: '  aliases: [former-mission] # claimed again\n  site: mission-kyiv',
    at: 'former-mission] # claimed again',
    id: 'event-at-mission',
    says: [/"former-mission"/, /remove|give/],
  },
  'an unknown site': {
    file: 'records',
    passage: 'site: mission-kyiv',
    by: 'site: mission-lviv',
    at: 'mission-lviv',
    id: 'event-at-mission',
    says: [/no mission "mission-lviv"/, /kind mission/],
  },
  'a site that is no mission': {
    file: 'records',
    passage: 'site: mission-kyiv',
    by: 'site: border-one # no mission',
    at: 'border-one # no mission',
    id: 'event-at-mission',
    says: [/no mission "border-one"/],
  },
  'no citation at all': {
    file: 'records',
    passage: '- id: border-one',
    by: `${EMPTY_EVENT.replace('citations: []', 'citations: [] # none')}- id: border-one`,
    at: '[] # none',
    id: 'event-two',
    says: [/source/, /add a citation/, /confidence: uncited/],
  },
  'a single claim': {
    file: 'records',
    passage: `    - topic: { en: Day, uk: День, be: Дзень }
      value: { en: the 25th, uk: 25-го, be: 25-га }
      assertedBy: { en: Book, uk: Книга, be: Кніга }
      stance: denies
      citation: book-2011
`,
    by: '',
    at: '- topic: { en: Day',
    id: 'event-at-mission',
    says: [/single claim/, /give the other side/],
  },
};

describe('checkSources', () => {
  it('finds no fault in sound sources', () => {
    expect(issuesOf(SOUND).map(formatDataIssue)).toEqual([]);
  });

  it('asks no one to cite a founding document', () => {
    expect(SOUND.citations).toContain('founding-000');
    expect(SOUND.records).not.toContain('founding-000');
    expect(issuesOf(SOUND)).toEqual([]);
  });

  it('finds no fault where there is nothing', () => {
    expect(
      checkSources({
        records: [],
        citations: [],
        places: [],
        cities: [],
        countryLabels: [],
        messages: { en: {}, uk: {}, be: {} },
        toolKeys: new Set(),
        chapters: [],
        actors: [],
        relations: [],
        foundingClaims: [],
        names: [],
        changes: [],
        further: [],
        about: { en: [], uk: [], be: [] },
        citeWords: { en: {}, uk: {}, be: {} },
        pageWords: { en: {}, uk: {}, be: {} },
      }),
    ).toEqual([]);
  });

  it('lets a record go without citation that says so', () => {
    const event = EMPTY_EVENT.replace('confidence: confirmed', 'confidence: uncited');
    expect(issuesOf({ ...SOUND, records: SOUND.records + event })).toEqual([]);
  });

  it('lets a founding document be the only source', () => {
    const event = EMPTY_EVENT.replace('founding: []', 'founding: [{ document: "000", locator: page 1 }]');
    expect(issuesOf({ ...SOUND, records: SOUND.records + event })).toEqual([]);
  });
});

describe('checkSources refuses, at its place and with a sentence,', () => {
  for (const [name, each] of Object.entries(BREAKS)) {
    it(name, () => {
      const broken = rewrite(each.file, each.passage, each.by);
      const { line, column } = positionOf(broken[each.file], each.at);
      const issues = issuesOf(broken);
      const shown = issues.filter(
        (issue) => issue.file === FILES[each.file] && issue.line === line && issue.column === column,
      );
      expect(shown, `expected at ${line}:${column}:\n${issues.map(formatDataIssue).join('\n')}`).toHaveLength(
        1,
      );
      const [issue] = shown;
      if (each.id !== null) expect(issue?.recordId).toBe(each.id);
      for (const words of each.says) expect(issue?.sentence).toMatch(words);
    });
  }
});

describe('checkSources and the words of the interface', () => {
  it.each(['uk', 'be'] as const)('misses a text in %s', (lang) => {
    const { 'map.zoomIn': _, ...others } = SOUND[lang];
    expect(issuesOf({ ...SOUND, [lang]: others })).toEqual([
      {
        file: `data/texts/${lang}/interface.yaml`,
        line: 1,
        column: 1,
        path: 'map.zoomIn',
        recordId: null,
        sentence: expect.stringMatching(/"map\.zoomIn" is missing.*; add it/),
      },
    ]);
  });

  it('misses the plural form common to all languages, and no other', () => {
    const { 'list.count.other': _, ...others } = SOUND.be;
    expect(issuesOf({ ...SOUND, be: others }).map(({ path }) => path)).toEqual(['list.count.other']);
    const { 'list.count.few': __, ...fewer } = SOUND.uk;
    expect(issuesOf({ ...SOUND, uk: fewer })).toEqual([]);
  });

  // keys are taken from English alone
  it('finds a text that stands in Ukrainian alone', () => {
    expect(issuesOf({ ...SOUND, uk: { ...SOUND.uk, 'map.zoomOut': 'Віддалити' } })).not.toEqual([]);
  });

  // the reader of a translation would see "{day}", or no day at all
  it('finds a translation that fills in other names', () => {
    expect(issuesOf({ ...SOUND, be: { ...SOUND.be, 'list.count.other': '{kolkasc} запісу' } })).not.toEqual(
      [],
    );
  });
});

describe('checkSources lists every fault of one run', () => {
  it('whatever file they stand in', () => {
    const breaks = [
      'a text that is no date',
      'a day no calendar has at a waypoint',
      'a day no calendar has at the end of a status',
      'a season for a date',
      'a clock time',
      'an unknown place with a near name',
      'an unknown place like no other',
      'an unknown citation',
      'an unknown citation of a status',
      'an unknown citation of a claim',
      'a citation that nothing uses',
      'a citation id given twice',
      'an alias equal to an id',
      'an unknown site',
    ].map((name) => BREAKS[name] as Break);
    const broken = breaks.reduce((texts, each) => rewrite(each.file, each.passage, each.by, texts), SOUND);
    const shown = issuesOf(broken).map(({ file, line, column }) => `${file}:${line}:${column}`);
    for (const each of breaks) {
      const { line, column } = positionOf(broken[each.file], each.at);
      expect(shown).toContain(`${FILES[each.file]}:${line}:${column}`);
    }
  });

  it('each id that is given twice for every time but the first', () => {
    const texts = {
      ...SOUND,
      records: SOUND.records + EMPTY_EVENT.replace('confirmed', 'uncited').repeat(3),
    };
    const taken = issuesOf(texts).filter(({ sentence }) => sentence.includes('is taken'));
    expect(taken).toHaveLength(2);
    expect(new Set(taken.map(({ line }) => line)).size).toBe(2);
  });

  it('in a second for a thousand unknown places', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `unknown-place-${i}`);
    const texts = rewrite('records', 'places: [kyiv]', `places: [${many.join(', ')}]`);
    const began = performance.now();
    expect(issuesOf(texts)).toHaveLength(1000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
