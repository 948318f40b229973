import { assertNever } from '../assert-never.ts';
import type { PointMark } from '../scene/scene.ts';

/** What distinguishes the look of one mark from another; a mark is redrawn only when this changes. */
export function lookOf(mark: PointMark): string {
  const common = `${mark.isSelected} ${mark.isDisputed} ${mark.precision}`;
  switch (mark.kind) {
    case 'event':
      return `event ${mark.isNew} ${mark.category} ${mark.age} ${mark.confidence} ${common}`;
    case 'stack':
      return `stack ${mark.shares.map(({ category, count }) => `${category}${count}`)} ${common}`;
    case 'mission':
      return `mission ${mark.missionType} ${mark.status} ${mark.isSinceUnknown} ${common}`;
    case 'crossing':
      return `crossing ${mark.transport} ${mark.status} ${common}`;
    case 'installation':
      return `installation ${mark.installationType} ${common}`;
    case 'exchange':
      return `exchange ${mark.isNew} ${mark.livingToUkraine} ${mark.livingRange} ${mark.livingToRussia} ${mark.bodiesToUkraine} ${mark.recordId} ${mark.isPlacePublished} ${common}`;
    default:
      return assertNever(mark);
  }
}
