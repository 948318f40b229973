import type { WorldPoint } from '../core/geometry/mercator.ts';
import { placeId, recordId } from '../core/record/ids.ts';
import type {
  AxisMark,
  BorderMark,
  CrossingMark,
  EventMark,
  ExchangeMark,
  InstallationMark,
  MissionMark,
  StackMark,
} from '../core/scene/scene.ts';
import { buildBorder, day } from './build-record.ts';

const baseOf = (id: string) => ({
  markId: id,
  recordId: recordId(id),
  recordIds: [recordId(id)],
  title: `The title of ${id}`,
  isSelected: false,
  isDisputed: false,
});

/** One place for each position. */
const placeOf = (at: WorldPoint) => ({
  at,
  placeId: placeId(`p-${`${at.x}-${at.y}`.replaceAll('.', '-')}`),
  placeName: 'Somewhere',
});

export function buildEventMark(id: string, at: WorldPoint, values: Partial<EventMark> = {}): EventMark {
  return {
    kind: 'event',
    isNew: false,
    ...baseOf(id),
    ...placeOf(at),
    precision: 'settlement',
    category: 'military',
    startDay: day('2022-02-24'),
    age: 0,
    confidence: 'confirmed',
    ...values,
  };
}

export function buildCrossingMark(
  id: string,
  at: WorldPoint,
  values: Partial<CrossingMark> = {},
): CrossingMark {
  return {
    kind: 'crossing',
    ...baseOf(id),
    ...placeOf(at),
    precision: 'site',
    transport: 'road',
    status: 'open',
    ...values,
  };
}

export function buildMissionMark(id: string, at: WorldPoint, values: Partial<MissionMark> = {}): MissionMark {
  return {
    kind: 'mission',
    ...baseOf(id),
    ...placeOf(at),
    precision: 'building',
    missionType: 'embassy',
    status: 'open',
    isSinceUnknown: false,
    ...values,
  };
}

export function buildInstallationMark(
  id: string,
  at: WorldPoint,
  values: Partial<InstallationMark> = {},
): InstallationMark {
  return {
    kind: 'installation',
    ...baseOf(id),
    ...placeOf(at),
    precision: 'site',
    installationType: 'airfield',
    ...values,
  };
}

/** A stack of as many records as its shares count. */
export function buildStackMark(id: string, at: WorldPoint, shares: StackMark['shares']): StackMark {
  const count = shares.reduce((sum, share) => sum + share.count, 0);
  return {
    kind: 'stack',
    ...baseOf(id),
    ...placeOf(at),
    recordIds: Array.from({ length: count }, (_, i) => recordId(`${id}-${i}`)),
    precision: 'settlement',
    shares,
  };
}

export function buildExchangeMark(
  id: string,
  at: WorldPoint,
  values: Partial<ExchangeMark> = {},
): ExchangeMark {
  return {
    kind: 'exchange',
    isNew: false,
    ...baseOf(id),
    ...placeOf(at),
    precision: 'site',
    livingToUkraine: 0,
    livingRange: [values.livingToUkraine ?? 0, values.livingToUkraine ?? 0],
    livingToRussia: 0,
    bodiesToUkraine: 0,
    isPlacePublished: true,
    stretch: [],
    ...values,
  };
}

/** An axis of one driven line, all of it held unless another share is given. */
export function buildAxisMark(id: string, path: readonly WorldPoint[], reached = 1, farthest = 1): AxisMark {
  return {
    kind: 'axis',
    dates: [],
    ...baseOf(id),
    phase: 'advancing',
    isFromRussia: false,
    lines: [{ isAir: false, path, reached, farthest }],
    age: 0,
  };
}

export function buildBorderMark(id: string, line: readonly WorldPoint[]): BorderMark {
  return {
    kind: 'border',
    ...baseOf(id),
    record: buildBorder(id),
    span: { start: day('1991-01-01'), end: day('2025-01-01'), state: 'in-force', isMined: false },
    line,
  };
}
