import { assertNever } from '../core/assert-never.ts';
import type { LngLat } from '../core/geometry/lng-lat.ts';
import { type WorldPoint, worldFromLngLat } from '../core/geometry/mercator.ts';
import type { AtlasFile } from '../core/record/atlas-file.ts';
import { placeId, recordId } from '../core/record/ids.ts';
import type { AtlasRecord, Axis, AxisWaypoint, City, Head, Place } from '../core/record/record.ts';
import { waypointShares } from '../core/scene/axis-progress.ts';
import { inLanguage, type Language, localesOf } from '../core/text/language.ts';
import type { Messages } from '../core/text/messages.ts';
import { addDays, calendarDate, parseIsoDay } from '../core/time/day.ts';
import { compileDate } from './compile-date.ts';
import { compileSpan, compileStatuses, dayOf } from './compile-spans.ts';
import { compileChapter } from './compile-tools.ts';
import type { Edition } from './edition.ts';
import { languageChoices, NAME_KEY } from './read-languages.ts';
import type { Sources } from './read-sources.ts';
import type { PlaceFeature, SourceRecord } from './record-schema.ts';

type AxisSource = Extract<SourceRecord, { kind: 'axis' }>;

/** The atlas file of one language: records without figures; their details lie in the folder `details`. The sources must have been checked. */
export function compileIndex(sources: Sources, lang: Language, edition: Edition, details: string): AtlasFile {
  const places = new Map(sources.places.map(({ value }) => [value.id, value]));
  const records = sources.records.flatMap(({ value }) => compileRecord(value, lang, places) ?? []);
  const used = new Set(records.flatMap((record) => record.places as readonly string[]));
  return {
    ...edition,
    lang,
    languages: languageChoices(sources),
    details,
    messages: firstWords(sources, lang),
    places: [...places.values()]
      .filter((place) => used.has(place.id))
      .map((place) => compilePlace(place, lang)),
    cities: sources.cities.map((city) => compileCity(city, lang)),
    countries: sources.countryLabels.map(({ id, properties, geometry }) => ({
      id: String(id),
      name: inLanguage(properties.name, lang),
      at: geometry.coordinates as unknown as LngLat,
    })),
    records,
    chapters: sources.chapters.map(({ value }) => compileChapter(value, lang)),
    aliases: Object.fromEntries(
      sources.records
        .filter(({ value }) => value.kind !== 'figure')
        .flatMap(({ value }) => (value.aliases ?? []).map((alias) => [alias, value.id])),
    ),
  };
}

/** The words that are needed before the atlas can be scrubbed. */
function firstWords({ messages, toolKeys }: Sources, lang: Language): Messages {
  return Object.fromEntries(
    Object.entries(inLanguage(messages, lang)).filter(([key]) => !toolKeys.has(key) && key !== NAME_KEY),
  );
}

function compilePlace(feature: PlaceFeature, lang: Language): Place {
  const { name, precision, country } = feature.properties;
  return {
    id: placeId(feature.id),
    name: inLanguage(name, lang),
    at: feature.geometry.coordinates,
    precision,
    country,
  };
}

function compileCity(feature: Sources['cities'][number], lang: Language): City {
  const { name, country, capital, rank } = feature.properties;
  return {
    id: String(feature.id),
    name: inLanguage(name, lang),
    at: feature.geometry.coordinates as unknown as LngLat,
    country,
    isCapital: capital,
    rank,
  };
}

/** The record in one language; null for figures, which the map does not show. */
function compileRecord(
  source: SourceRecord,
  lang: Language,
  places: ReadonlyMap<string, PlaceFeature>,
): AtlasRecord | null {
  const date = compileDate(source.date);
  if (!date.ok) throw new Error(`${source.id}: ${date.problem} (unchecked date)`);
  const base = {
    id: recordId(source.id),
    category: source.category,
    date: date.value,
    title: inLanguage(source.title, lang),
    places: source.places.map(placeId),
    isDisputed: source.claims.length > 0,
    confidence: source.confidence,
  };
  switch (source.kind) {
    case 'event':
      return { kind: 'event', ...base };
    case 'exchange': {
      const { number: _, mediators: __, placePublished, livingToUkraineRange, ...numbers } = source.exchange;
      const counts = { ...numbers, ...(livingToUkraineRange && { livingToUkraineRange }) };
      return { kind: 'exchange', ...base, ...counts, isPlacePublished: placePublished };
    }
    case 'installation':
      return { kind: 'installation', ...base, installationType: source.installation.type };
    case 'mission': {
      const { type, sending, statuses, heads } = source.mission;
      return {
        kind: 'mission',
        ...base,
        missionType: type,
        sending,
        heads: heads.flatMap((head) => compileHead(head, lang)),
        statuses: compileStatuses(statuses),
      };
    }
    case 'crossing':
      return {
        kind: 'crossing',
        ...base,
        transport: source.crossing.transport,
        statuses: compileStatuses(source.crossing.statuses),
      };
    case 'axis':
      return compileAxis(source, base, lang, places);
    case 'border': {
      const states = source.border.states.map((span) => ({
        ...compileSpan(span),
        state: span.state,
        isMined: span.mined,
      }));
      return { kind: 'border', ...base, states };
    }
    case 'figure':
      return null;
    default:
      return assertNever(source);
  }
}

type HeadSource = Extract<SourceRecord, { kind: 'mission' }>['mission']['heads'][number];

/** A term with an unknown end would claim days that no source gives: such heads stay in the details alone. */
function compileHead(head: HeadSource, lang: Language): Head[] {
  if (head.from === null || head.to === null) return [];
  return [
    {
      ...compileSpan(head),
      name: inLanguage(head.name, lang),
      role: inLanguage(head.role, lang),
      confidence: head.confidence,
    },
  ];
}

function compileAxis(
  source: AxisSource,
  base: Omit<Axis, 'kind' | 'isFromRussia' | 'lines' | 'withdrawal' | 'withdrawnFrom'>,
  lang: Language,
  places: ReadonlyMap<string, PlaceFeature>,
): Axis {
  const placeOf = (id: string): PlaceFeature => {
    const place = places.get(id);
    if (!place) throw new Error(`${source.id}: no place "${id}" (unchecked place)`);
    return place;
  };
  const worldOf = (id: string): WorldPoint => rounded(worldFromLngLat(placeOf(id).geometry.coordinates));
  const lines = source.axis.lines.map((line) => ({
    isAir: line.mode === 'air',
    waypoints: line.waypoints.map(
      (waypoint): AxisWaypoint => ({
        world: worldOf(waypoint.place),
        name: inLanguage(placeOf(waypoint.place).properties.name, lang),
        dateLabel: shortDay(waypoint.reached, lang),
        // where the source leaves several days open, the line stands there from the last of them on
        reached: addDays(dayOf(waypoint.reached).end, -1),
        left: waypoint.left ? dayOf(waypoint.left).end : null,
      }),
    ),
  }));
  const main = lines[0]?.waypoints ?? [];
  let share = 1;
  const withdrawal = source.axis.withdrawal
    .map((step) => ({ day: dayOf(step.date).start, at: nearestShare(main, worldOf(step.place)) }))
    .toSorted((a, b) => a.day - b.day)
    .map((step) => {
      share = Math.min(share, step.at);
      return { day: step.day, share };
    });
  return {
    kind: 'axis',
    ...base,
    isFromRussia: source.axis.fromRussia,
    lines,
    withdrawal,
    withdrawnFrom: dayOf(source.axis.control.to).end,
  };
}

/** To a ten millionth of the world, four metres at the equator: finer than any place of the record is known. */
const rounded = ({ x, y }: WorldPoint): WorldPoint => ({ x: Number(x.toFixed(7)), y: Number(y.toFixed(7)) });

/** `24 Feb` in the language; empty unless the text is one exact day. */
function shortDay(edtf: string, lang: Language): string {
  const day = parseIsoDay(edtf);
  if (!day.ok) return '';
  const { year, month, dayOfMonth } = calendarDate(day.value);
  const format = new Intl.DateTimeFormat(localesOf(lang), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, month - 1, dayOfMonth)));
}

/** Share of the line's length before its point nearest to `point`, 0–1. */
function nearestShare(waypoints: readonly AxisWaypoint[], point: WorldPoint): number {
  const shares = waypointShares({ waypoints });
  let nearest = { distance: Number.POSITIVE_INFINITY, share: 1 };
  for (let i = 1; i < waypoints.length; i++) {
    const a = (waypoints[i - 1] as AxisWaypoint).world;
    const b = (waypoints[i] as AxisWaypoint).world;
    const lengthSquared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const along =
      lengthSquared === 0
        ? 0
        : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / lengthSquared;
    const t = Math.min(1, Math.max(0, along));
    const distance = Math.hypot(a.x + t * (b.x - a.x) - point.x, a.y + t * (b.y - a.y) - point.y);
    const from = shares[i - 1] ?? 0;
    if (distance < nearest.distance) nearest = { distance, share: from + t * ((shares[i] ?? 1) - from) };
  }
  return nearest.share;
}
