import type { WorldPoint } from '../core/geometry/mercator.ts';
import { placeId, recordId } from '../core/record/ids.ts';
import type {
  Axis,
  AxisLine,
  AxisWaypoint,
  Border,
  Crossing,
  Exchange,
  GeoEvent,
  Installation,
  Mission,
  StatusSpan,
} from '../core/record/record.ts';
import type { Status } from '../core/record/vocabulary.ts';
import { addDays, type Day, parseIsoDay } from '../core/time/day.ts';
import type { DateEdge, RecordDate } from '../core/time/record-date.ts';

/** The day written `YYYY-MM-DD`; throws on any other text, since a test that misspells a day proves nothing. */
export function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

/** An edge known to the day, doubted by nobody. */
export const PLAIN_EDGE: DateEdge = {
  precision: 'day',
  approximate: false,
  uncertain: false,
  open: 'no',
};

/** The date from `first` to `last`, both inclusive as in the record files; one day where only one is given. */
export function buildDate(first: string, last = first): RecordDate {
  const isSingle = first === last;
  return {
    edtf: isSingle ? first : `${first}/${last}`,
    form: isSingle ? 'single' : 'interval',
    start: day(first),
    end: addDays(day(last), 1),
    from: PLAIN_EDGE,
    to: PLAIN_EDGE,
  };
}

/** What every record needs and most tests do not care about. */
const baseOf = (id: string) => ({
  id: recordId(id),
  category: 'military' as const,
  date: buildDate('2022-02-24'),
  title: `The title of ${id}`,
  places: [],
  isDisputed: false,
  confidence: 'confirmed' as const,
});

/** Place ids from their texts. */
export const placeIds = (...texts: string[]) => texts.map(placeId);

export function buildEvent(id: string, values: Partial<Omit<GeoEvent, 'id' | 'kind'>> = {}): GeoEvent {
  return { ...baseOf(id), kind: 'event', ...values };
}

/** `[start, end)` with a status; ISO days, the end exclusive as in the index. */
export function buildStatusSpan(start: string, end: string, status: Status): StatusSpan {
  return { start: day(start), end: day(end), status };
}

export function buildMission(id: string, values: Partial<Omit<Mission, 'id' | 'kind'>> = {}): Mission {
  return {
    ...baseOf(id),
    kind: 'mission',
    heads: [],
    category: 'diplomacy',
    missionType: 'embassy',
    sending: 'BY',
    statuses: [buildStatusSpan('1993-01-01', '2025-01-01', 'open')],
    ...values,
  };
}

export function buildCrossing(id: string, values: Partial<Omit<Crossing, 'id' | 'kind'>> = {}): Crossing {
  return {
    ...baseOf(id),
    kind: 'crossing',
    category: 'treaty-border',
    transport: 'road',
    statuses: [buildStatusSpan('1991-01-01', '2025-01-01', 'open')],
    ...values,
  };
}

export function buildExchange(id: string, values: Partial<Omit<Exchange, 'id' | 'kind'>> = {}): Exchange {
  return {
    ...baseOf(id),
    kind: 'exchange',
    category: 'humanitarian',
    livingToUkraine: null,
    livingToRussia: null,
    bodiesToUkraine: null,
    bodiesToRussia: null,
    isPlacePublished: true,
    ...values,
  };
}

export function buildInstallation(
  id: string,
  values: Partial<Omit<Installation, 'id' | 'kind'>> = {},
): Installation {
  return { ...baseOf(id), kind: 'installation', installationType: 'airfield', ...values };
}

/** A waypoint reached on an ISO day, and left again on another where one is given. */
export function buildWaypoint(world: WorldPoint, reached: string, left: string | null = null): AxisWaypoint {
  return {
    world,
    name: `The place reached ${reached}`,
    reached: day(reached),
    dateLabel: reached,
    left: left === null ? null : day(left),
  };
}

export function buildAxisLine(...waypoints: AxisWaypoint[]): AxisLine {
  return { isAir: false, waypoints };
}

export function buildAxis(id: string, values: Partial<Omit<Axis, 'id' | 'kind'>> = {}): Axis {
  return {
    ...baseOf(id),
    kind: 'axis',
    isFromRussia: false,
    lines: [],
    withdrawal: [],
    withdrawnFrom: day('2022-04-03'),
    ...values,
  };
}

export function buildBorder(id: string, values: Partial<Omit<Border, 'id' | 'kind'>> = {}): Border {
  return {
    ...baseOf(id),
    kind: 'border',
    category: 'treaty-border',
    states: [{ start: day('1991-01-01'), end: day('2025-01-01'), state: 'no-treaty', isMined: false }],
    ...values,
  };
}
