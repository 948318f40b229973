import { assertNever } from '../assert-never.ts';
import { exchangeRadiusPx, markRadiusPx } from '../scene/mark-size.ts';
import type {
  CrossingMark,
  EventMark,
  ExchangeMark,
  InstallationMark,
  MissionMark,
  PointMark,
  StackMark,
} from '../scene/scene.ts';
import {
  CATEGORY_GLYPHS,
  CROSSING_SIGNS,
  DISPUTE_NOTCH,
  INSTALLATION_OUTLINE,
  INSTALLATION_SIGNS,
  MISSION_HALVES,
  MISSION_OUTLINES,
} from '../scene/symbols.ts';
import { formatRange } from '../text/count-range.ts';
import { drawDashedRing, drawStrokes } from './draw-strokes.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** The children of a point mark's group, drawn around 0,0. Colours come from CSS by class and data attributes. */
export function drawMark(mark: PointMark): SvgNode[] {
  const shape = drawShape(mark);
  const radius = markRadiusPx(mark);
  const ring = isVague(mark) ? [drawDashedRing(radius + 4, 'precision-ring')] : [];
  const dispute = mark.isDisputed ? [disputeNotch(radius)] : [];
  const focus = svgNode('circle', { r: String(radius + 4), class: 'focus-ring' });
  const isNew = (mark.kind === 'event' || mark.kind === 'exchange') && mark.isNew;
  const pulse = isNew ? [svgNode('circle', { r: String(radius), class: 'pulse' })] : [];
  return [...ring, ...pulse, ...shape, ...dispute, focus];
}

/** The place is known only to a district or worse: the mark stands for an area. */
function isVague(mark: PointMark): boolean {
  return mark.kind !== 'exchange' && ['district', 'region', 'country'].includes(mark.precision);
}

/** A small double notch at the upper right. */
function disputeNotch(radius: number): SvgNode {
  const at = (radius * 0.72).toFixed(1);
  return strokes(DISPUTE_NOTCH, 'dispute', { transform: `translate(${at} -${at})` });
}

/** Strokes under one class, which gives them colour, width and caps. */
const strokes = (d: string, className: string, attributes: Readonly<Record<string, string>> = {}): SvgNode =>
  svgNode('g', { ...attributes, class: className }, drawStrokes(d));

function drawShape(mark: PointMark): SvgNode[] {
  switch (mark.kind) {
    case 'event':
      return drawEvent(mark);
    case 'stack':
      return drawStack(mark);
    case 'mission':
      return drawMission(mark);
    case 'crossing':
      return drawCrossing(mark);
    case 'installation':
      return drawInstallation(mark);
    case 'exchange':
      return drawExchange(mark);
    default:
      return assertNever(mark);
  }
}

function drawEvent(mark: EventMark): SvgNode[] {
  const radius = markRadiusPx(mark);
  const disc = svgNode('circle', { r: String(radius), class: 'disc' });
  const rim = mark.confidence === 'confirmed' ? [] : [drawDashedRing(radius, 'rim')];
  if (mark.age >= 2) return [disc, ...rim];
  const glyph = strokes(CATEGORY_GLYPHS[mark.category], 'glyph', {
    transform: `scale(${(radius / 8).toFixed(2)})`,
  });
  return [disc, ...rim, glyph];
}

/** A ring whose arcs are the shares of the categories, around the count. */
function drawStack(mark: StackMark): SvgNode[] {
  const total = mark.shares.reduce((sum, { count }) => sum + count, 0);
  const radius = markRadiusPx(mark) - 1.5;
  let from = 0;
  const arcs = mark.shares.map(({ category, count }) => {
    const to = from + count / total;
    const arc = svgNode('path', {
      d: arcPath(radius, from, to),
      class: 'share',
      'data-category': category,
    });
    from = to;
    return arc;
  });
  const count = svgNode(
    'text',
    { class: 'stack-count', 'text-anchor': 'middle', y: '3.8' },
    String(mark.recordIds.length),
  );
  return [svgNode('circle', { r: String(radius), class: 'plate' }), ...arcs, count];
}

/** An arc of a circle around 0,0 from one share of the turn to another, clockwise from the top. */
function arcPath(radius: number, from: number, to: number): string {
  // a whole turn would begin where it ends and draw nothing
  const end = Math.min(to, from + 0.9999);
  const at = (share: number) =>
    `${(radius * Math.sin(2 * Math.PI * share)).toFixed(2)} ${(-radius * Math.cos(2 * Math.PI * share)).toFixed(2)}`;
  return `M${at(from)}A${radius} ${radius} 0 ${end - from > 0.5 ? 1 : 0} 1 ${at(end)}`;
}

function drawMission(mark: MissionMark): SvgNode[] {
  const outline = svgNode('path', { d: MISSION_OUTLINES[mark.missionType], class: 'outline' });
  if (mark.status === 'reduced')
    return [outline, svgNode('path', { d: MISSION_HALVES[mark.missionType], class: 'half' })];
  if (mark.status === 'closed')
    return [outline, svgNode('path', { d: 'M-8 8L8 -8', class: 'strike-through' })];
  return [outline];
}

function drawCrossing(mark: CrossingMark): SvgNode[] {
  const plate = svgNode('circle', { r: '5.5', class: 'plate' });
  switch (mark.status) {
    case 'closed':
    case 'suspended':
      return [plate, strokes(CROSSING_SIGNS.closed, 'bar')];
    case 'mined':
      return [plate, strokes(CROSSING_SIGNS.closed, 'bar'), svgNode('circle', { r: '1.7', class: 'mine' })];
    case 'humanitarian-only':
      return [
        svgNode('circle', { r: '8', class: 'plate' }),
        svgNode('path', { d: CROSSING_SIGNS.half, class: 'half' }),
      ];
    case 'restricted':
      return [plate, strokes(CROSSING_SIGNS.restricted, 'bar')];
    default:
      return [plate, strokes(mark.transport === 'rail' ? CROSSING_SIGNS.rail : CROSSING_SIGNS.road, 'bar')];
  }
}

function drawInstallation(mark: InstallationMark): SvgNode[] {
  return [
    svgNode('path', { d: INSTALLATION_OUTLINE, class: 'outline' }),
    strokes(INSTALLATION_SIGNS[mark.installationType], 'sign'),
  ];
}

function drawExchange(mark: ExchangeMark): SvgNode[] {
  const radius = markRadiusPx(mark);
  const circle = svgNode('circle', { r: String(radius), class: 'circle' });
  if (mark.livingToUkraine === 0) return [circle];
  const [least, most] = mark.livingRange;
  // where sources disagree, a dashed ring at the other end of the range
  const other = least === most ? [] : [least === mark.livingToUkraine ? most : least];
  const range = other.map((persons) =>
    svgNode('circle', { r: exchangeRadiusPx(persons).toFixed(1), class: 'range' }),
  );
  const count = svgNode(
    'text',
    { class: 'count', 'text-anchor': 'middle', y: String(-radius - 5) },
    formatRange(mark.livingRange),
  );
  return [circle, ...range, count];
}
