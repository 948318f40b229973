import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StatusSpan } from '../core/record/record.ts';
import {
  BORDER_STATES,
  CATEGORIES,
  CITATION_TYPES,
  INSTALLATION_TYPES,
  LAYERS,
  STATUSES,
  TRANSPORTS,
} from '../core/record/vocabulary.ts';
import { RECORD_LANGUAGES } from '../core/text/language.ts';
import { addDays, type Day, formatIsoDay, parseIsoDay } from '../core/time/day.ts';
import { ATLAS_SPAN } from '../core/time/span.ts';
import { checkSources } from './check-sources.ts';
import { compileDate } from './compile-date.ts';
import { compileDetails } from './compile-details.ts';
import { compileSpan, compileStatuses, dayOf } from './compile-spans.ts';
import { readSources } from './read-sources.ts';
import type { SourceRecord } from './record-schema.ts';

type Kind = SourceRecord['kind'];
type OfKind<K extends Kind> = Extract<SourceRecord, { kind: K }>;

const { sources, issues } = readSources(join(import.meta.dirname, '../..'));
const records = sources.records.map(({ value }) => value);

const ofKind = <K extends Kind>(kind: K): OfKind<K>[] =>
  records.filter((record): record is OfKind<K> => record.kind === kind);

const recordOf = <K extends Kind>(kind: K, id: string): OfKind<K> => {
  const record = ofKind(kind).find((one) => one.id === id);
  if (!record) throw new Error(`There is no ${kind} "${id}" in data/records.`);
  return record;
};

const named = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.map((one) => [one.id, one] as const);

function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

/** Every text in three languages inside a value, with its path. */
function* textsIn(
  value: unknown,
  path = '',
): Generator<[path: string, text: Record<'en' | 'uk' | 'be', string>]> {
  if (typeof value !== 'object' || value === null) return;
  if ('en' in value && 'uk' in value && 'be' in value)
    yield [path, value as Record<'en' | 'uk' | 'be', string>];
  for (const [key, child] of Object.entries(value)) yield* textsIn(child, `${path}.${key}`);
}

it('the record has no fault', () => {
  expect([...issues, ...checkSources(sources)]).toEqual([]);
});

describe('ids', () => {
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

  it.each([
    ['records', sources.records.map(({ value }) => value.id)],
    ['aliases', records.flatMap(({ aliases }) => aliases ?? [])],
    ['citations', sources.citations.map(({ value }) => value.id)],
    ['places', sources.places.map(({ value }) => value.id)],
    ['axes’ lines', ofKind('axis').flatMap(({ axis }) => axis.lines.map(({ id }) => id))],
  ])('of %s are lower-case letters, digits and hyphens, at most 80 of them', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !ID.test(id) || id.length > 80)).toEqual([]);
  });

  it('of records and aliases are each given once', () => {
    const ids = records.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('of the lines of one axis are each given once', () => {
    for (const { id, axis } of ofKind('axis')) {
      const ids = axis.lines.map((line) => line.id);
      expect(new Set(ids).size, id).toBe(ids.length);
    }
  });
});

describe('the words of the interface', () => {
  const { en, uk, be } = sources.messages;
  const isPlural = (key: string) => /\.(one|few|many)$/.test(key);
  const keys = Object.keys(en).filter((key) => !isPlural(key));

  /** The same word, or no word at all, in Ukrainian and Belarusian. */
  const ALIKE_IN_UK_AND_BE = [
    'builder.part.timeline',
    'date.between',
    'map.label',
    'language.label',
    'view.find',
    'border.km',
    'installation.depot',
    'ruler.step',
    'ruler.m',
    'cite.bibtex',
    'cite.csl',
    'figures.scope.bitumen',
    'picture.alt.crossing.one',
  ];
  /** No word at all. */
  const ALIKE_IN_ALL = ['date.between', 'cite.bibtex', 'cite.csl'];

  it('stand in three languages, with no text left over in one of them', () => {
    expect(keys.length).toBeGreaterThan(100);
    for (const lang of RECORD_LANGUAGES) {
      const there = Object.keys(sources.messages[lang]).filter((key) => !isPlural(key));
      expect(there.sort(), lang).toEqual([...keys].sort());
    }
  });

  it('differ between Ukrainian and Belarusian', () => {
    expect(Object.keys(uk).filter((key) => uk[key] === be[key] && !ALIKE_IN_UK_AND_BE.includes(key))).toEqual(
      [],
    );
  });

  it.each([
    ['uk', uk],
    ['be', be],
  ])('are not left in English in %s', (_, messages) => {
    expect(keys.filter((key) => messages[key] === en[key] && !ALIKE_IN_ALL.includes(key))).toEqual([]);
  });

  it.each([
    ['uk', uk],
    ['be', be],
  ])('fill in the same names in %s', (_, messages) => {
    const namesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const key of keys) expect(namesIn(messages[key]), key).toEqual(namesIn(en[key]));
  });

  it.each([
    ['en', ['one', 'other']],
    ['uk', ['one', 'few', 'many', 'other']],
    ['be', ['one', 'few', 'many', 'other']],
  ] as const)('have every plural form of %s, as CLDR lists them', (lang, forms) => {
    const counted = keys.filter((key) => key.endsWith('.other')).map((key) => key.slice(0, -'.other'.length));
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted.filter((one) => `${one}.one` in en))
      for (const form of forms) expect(sources.messages[lang], lang).toHaveProperty([`${key}.${form}`]);
  });

  it('name every word of the vocabulary', () => {
    const wanted = [
      ...STATUSES.map((status) => `status.${status}`),
      ...CATEGORIES.map((category) => `category.${category}`),
      ...LAYERS.map((layer) => `layer.${layer}`),
      ...INSTALLATION_TYPES.map((type) => `installation.${type}`),
      ...BORDER_STATES.map((state) => `border.${state}`),
      ...TRANSPORTS.map((transport) => `transport.${transport}`),
      ...CITATION_TYPES.map((type) => `citation.${type}`),
    ];
    const groups = new Set(keys.map((key) => key.split('.')[0]));
    // a group without any text is not shown in words
    expect(wanted.filter((key) => groups.has(key.split('.')[0]) && en[key] === undefined)).toEqual([]);
  });
});

describe('texts in three languages', () => {
  const texts = [...sources.records, ...sources.places].flatMap(({ value }) =>
    [...textsIn(value)].map(([path, text]) => ({ where: `${value.id}${path}`, ...text })),
  );

  it('are many', () => {
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('hold no letter that the alphabet lacks', () => {
    // Ukrainian has no ё ъ ы э ў; Belarusian no и ї є ґ щ ъ
    expect(texts.filter(({ uk }) => /[ёъыэў]/i.test(uk)).map(({ where }) => where)).toEqual([]);
    expect(texts.filter(({ be }) => /[иїєґщъ]/i.test(be)).map(({ where }) => where)).toEqual([]);
    expect(texts.filter(({ en }) => /\p{Script=Cyrillic}/u.test(en)).map(({ where }) => where)).toEqual([]);
  });

  it('are Ukrainian and Belarusian, not one of them twice, in every title and summary', () => {
    const alike = records.filter(({ title, summary }) =>
      [title, summary].some(({ en, uk, be }) => uk === be || uk === en || be === en),
    );
    expect(alike.map(({ id }) => id)).toEqual([]);
  });
});

describe('exchanges', () => {
  const exchanges = ofKind('exchange');
  const sumAt = (place: string) =>
    exchanges
      .filter(({ places }) => places.includes(place))
      .reduce((sum, { exchange }) => sum + (exchange.livingToUkraine ?? 0), 0);

  it.each([
    // facts/README.md: "counts bodies (563, 503)"; facts/exchanges.json: 501 and 89
    ['x-2024-11-08-ombudsmen-belarus', '2024-11-08', 563, null],
    ['x-2024-12-20-ombudsmen-belarus', '2024-12-20', 503, null],
    ['x-2024-10-18-bodies-unlocated', '2024-10-18', 501, 89],
  ])('%s counts bodies, and not one living person', (id, date, toUkraine, toRussia) => {
    const record = recordOf('exchange', id);
    expect(record.date).toBe(date);
    expect(record.exchange).toMatchObject({
      livingToUkraine: null,
      livingToRussia: null,
      bodiesToUkraine: toUkraine,
      bodiesToRussia: toRussia,
    });
  });

  it('count bodies in those three records and in no other', () => {
    const withBodies = exchanges.filter(
      ({ exchange }) => exchange.bodiesToUkraine !== null || exchange.bodiesToRussia !== null,
    );
    expect(withBodies.map(({ id }) => id).sort()).toEqual([
      'x-2024-10-18-bodies-unlocated',
      'x-2024-11-08-ombudsmen-belarus',
      'x-2024-12-20-ombudsmen-belarus',
    ]);
  });

  it('returned 200 living persons to Ukraine through Novi Yarylovychi', () => {
    // facts/exchanges.json: one exchange, of 21 September 2022
    expect(sumAt('crossing-novaya-huta-novi-yarylovychi')).toBe(200);
  });

  it('returned 551 living persons to Ukraine on the Homiel–Chernihiv stretch', () => {
    // facts/exchanges.json: the 55th to 59th exchange
    expect(115 + 49 + 103 + 95 + 189).toBe(551);
    expect(sumAt('homiel-chernihiv-stretch')).toBe(551);
  });

  it('put no exchange of 2024 at a crossing, since no source names it', () => {
    const of2024 = exchanges.filter(({ date }) => date.startsWith('2024'));
    expect(of2024.length).toBeGreaterThan(10);
    for (const { id, places, exchange } of of2024) {
      expect(
        places.filter((place) => place.startsWith('crossing-')),
        id,
      ).toEqual([]);
      expect(exchange.placePublished, id).toBe(false);
    }
  });

  it('keep the exchanges of January to July 2024 off this border', () => {
    const numbered = exchanges.filter(
      ({ exchange: { number } }) => number !== null && number >= 49 && number <= 54,
    );
    expect(numbered).toHaveLength(6);
    for (const { id, places } of numbered) expect(places, id).toEqual([]);
  });

  it('bear Ukraine’s numbers 49 to 59, each once and in the order of days', () => {
    const numbered = exchanges
      .filter(({ exchange: { number } }) => number !== null)
      .toSorted((a, b) => dayOf(a.date).start - dayOf(b.date).start);
    expect(numbered.map(({ exchange: { number } }) => number)).toEqual([
      49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
    ]);
  });

  it.each([
    // facts/figures.json: 200 + 551, and all events tied to this border
    ['exchanges-to-ukraine', 'livingToUkraine', 751],
    ['exchanges-to-russia', 'livingToRussia', 617],
    ['bodies-to-ukraine-via-belarus', 'bodiesToUkraine', 563 + 503],
  ] as const)('agree with the running total %s', (id, count, total) => {
    const placed = exchanges.filter(({ places }) => places.length > 0);
    expect(placed.reduce((sum, { exchange }) => sum + (exchange[count] ?? 0), 0)).toBe(total);
    const { points } = recordOf('figure', id).figure;
    expect(Math.max(...points.map(({ value }) => value))).toBe(total);
  });
});

describe('axes', () => {
  const axes = ofKind('axis');

  it('are six, two of them from Russia as context', () => {
    expect(axes).toHaveLength(6);
    expect(
      axes
        .filter(({ axis }) => axis.fromRussia)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['senkivka-horodnia-chernihiv', 'sumy-konotop-brovary']);
  });

  for (const { id, axis } of axes) {
    it(`${id}: no waypoint is reached before or after the axis was held`, () => {
      const control = compileSpan(axis.control);
      for (const { place, reached } of axis.lines.flatMap(({ waypoints }) => waypoints)) {
        const span = dayOf(reached);
        expect(formatIsoDay(addDays(span.end, -1)) >= formatIsoDay(control.start), place).toBe(true);
        expect(formatIsoDay(span.start) < formatIsoDay(control.end), place).toBe(true);
      }
    });
  }

  it.each(named(axes))(
    '%s: begins with its first waypoint and lasts no longer than it was held',
    (_, { date, axis }) => {
      const control = compileSpan(axis.control);
      expect(dayOf(date)).toMatchObject({ start: control.start, end: control.end });
    },
  );

  it.each(named(axes))('%s: no waypoint is left before it is reached', (_, { axis }) => {
    for (const { place, reached, left } of axis.lines.flatMap(({ waypoints }) => waypoints)) {
      if (left !== undefined) expect(dayOf(left).end, place).toBeGreaterThan(dayOf(reached).start);
    }
  });

  it.each(named(axes))('%s: the main line is reached from its start to its end', (_, { axis }) => {
    const reached = axis.lines[0]?.waypoints.map((waypoint) => dayOf(waypoint.reached).start) ?? [];
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
  });

  it.each(named(axes))('%s: the withdrawal follows the advance', (_, { axis }) => {
    const [main] = axis.lines;
    const last = Math.max(...(main?.waypoints ?? []).map(({ reached }) => dayOf(reached).start));
    for (const step of axis.withdrawal) expect(dayOf(step.date).start, step.place).toBeGreaterThan(last);
  });
});

describe('missions', () => {
  const missions = ofKind('mission');

  it('are the eight of the facts', () => {
    // facts/missions.json
    expect(missions.map(({ id }) => id).sort()).toEqual([
      'cg-by-odesa',
      'cg-by-rostov-note',
      'cg-ua-brest',
      'emb-by-kyiv',
      'emb-ua-minsk',
      'hc-by-kharkiv',
      'hc-by-lviv',
      'off-ost-kyiv',
    ]);
  });

  it.each(named([...missions, ...ofKind('crossing')]))(
    '%s: its history is told in the ten status words',
    (_, record) => {
      // DESIGN.md, "Status words"
      const words =
        'planned, open, reduced, suspended, evacuated, closed, restricted, humanitarian-only, mined, unknown';
      const { statuses } = record.kind === 'mission' ? record.mission : record.crossing;
      expect(statuses.length).toBeGreaterThan(0);
      for (const { status } of statuses) expect(words.split(', ')).toContain(status);
    },
  );

  const statusOn = (id: string, iso: string): string | undefined =>
    compileStatuses(recordOf('mission', id).mission.statuses).find(
      ({ start, end }: StatusSpan) => start <= day(iso) && day(iso) < end,
    )?.status;

  it.each([
    // facts/exchanges-contradictions.md, B6: "evacuated", not closed
    ['emb-by-kyiv', '1993-10-11', undefined],
    ['emb-by-kyiv', '1993-10-12', 'open'],
    ['emb-by-kyiv', '2022-02-24', 'open'],
    ['emb-by-kyiv', '2022-03-19', 'evacuated'],
    ['emb-by-kyiv', '2024-12-31', 'evacuated'],
    // A2, A7 and A17: opened on 30 June 1992, works on with fewer staff
    ['emb-ua-minsk', '1992-06-29', undefined],
    ['emb-ua-minsk', '1992-06-30', 'open'],
    ['emb-ua-minsk', '2022-03-22', 'open'],
    ['emb-ua-minsk', '2024-12-31', 'reduced'],
    // B8: closed by the decision of 23 March 2022
    ['cg-ua-brest', '2022-03-22', 'open'],
    ['cg-ua-brest', '2022-03-23', 'closed'],
    // B9: suspended from 17 November to 31 December 2020, exequatur annulled on 24 March 2022
    ['hc-by-lviv', '2020-11-16', 'open'],
    ['hc-by-lviv', '2020-11-17', 'suspended'],
    ['hc-by-lviv', '2020-12-31', 'suspended'],
    ['hc-by-lviv', '2022-03-24', 'closed'],
  ])('%s is on %s %s', (id, iso, status) => {
    expect(statusOn(id, iso)).toBe(status);
  });

  it('hc-by-lviv says that its beginning is unknown, where it says that it was open', () => {
    const [first] = compileStatuses(recordOf('mission', 'hc-by-lviv').mission.statuses);
    expect(first).toMatchObject({ status: 'open', isStartUnknown: true });
  });
});

describe('dates', () => {
  it('of records do not run beyond the atlas, but for a few that say so', () => {
    // the record ends with 2024 (DESIGN.md); what runs on is written with its true end
    const beyond = records.filter(({ date }) => {
      const span = compileDate(date);
      return span.ok && (span.value.start >= ATLAS_SPAN.end || span.value.end <= ATLAS_SPAN.start);
    });
    expect(beyond.map(({ id, date }) => `${id} ${date}`)).toEqual([]);
  });

  it('of citations are dates', () => {
    const problems = sources.citations.flatMap(({ value: { id, date, accessed } }) =>
      [date, accessed].flatMap((text) => {
        const result = text === undefined ? null : compileDate(text);
        return result && !result.ok ? [`${id}: ${result.problem}`] : [];
      }),
    );
    expect(problems).toEqual([]);
  });

  // cr-novaya-huta-novi-yarylovychi: a status of one day, 2020-09-15 to 2020-09-15, which EDTF has no interval for;
  // spanInWords falls back to the text "2020-09-15/2020-09-15"
  it('stand in words in every history, never as they are written in the file', () => {
    const raw = compileDetails(sources, 'en', { version: '1', published: '2026-01-01' }).flatMap(
      ([id, { details }]) =>
        details.blocks.flatMap(({ lines }) =>
          lines.flatMap(({ date }) => (/\d{4}-\d{2}/.test(date) ? [`${id}: ${date}`] : [])),
        ),
    );
    expect(raw).toEqual([]);
  });
});
