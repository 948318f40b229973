import type { BorderStateSpan } from '../../record/record.ts';
import { CATEGORIES, INSTALLATION_TYPES, MISSION_TYPES, STATUSES } from '../../record/vocabulary.ts';
import type { AxisMark, AxisPhase, PointMark } from '../../scene/scene.ts';
import { drawAxis } from '../draw-axis.ts';
import { drawMark } from '../draw-mark.ts';
import { pointDataOf } from '../draw-point.ts';
import { type SvgNode, svgNode } from '../svg-node.ts';
import { axesInSight, drawnInSight, pointsInSight, type Sight } from './in-frame.ts';
import type { PictureWords } from './picture-words.ts';

/** A sign with its meaning; the sign is drawn around 0,0, at most 10 pixels to each side. */
export interface KeyEntry {
  readonly sign: SvgNode;
  readonly text: string;
}

/** The signs of one layer. */
export interface KeyGroup {
  readonly heading: string;
  readonly entries: readonly KeyEntry[];
}

type Of<Kind extends PointMark['kind']> = Extract<PointMark, { kind: Kind }>;

/** The signs that show in a picture and no others, drawn as the marks themselves are. */
export function keyOfPicture(
  { say }: PictureWords,
  sights: readonly Sight[],
  border: BorderStateSpan | null,
): KeyGroup[] {
  const drawn = sights.flatMap(drawnInSight);
  const points = sights.flatMap(pointsInSight);
  const of = <Kind extends PointMark['kind']>(kind: Kind) =>
    points.filter((mark): mark is Of<Kind> => mark.kind === kind);
  const groups: KeyGroup[] = [
    { heading: say('layer.events'), entries: eventEntries(say, of('event')) },
    { heading: say('layer.axes'), entries: axisEntries(say, sights.flatMap(axesInSight)) },
    { heading: say('layer.missions'), entries: missionEntries(say, of('mission')) },
    { heading: say('layer.crossings'), entries: crossingEntries(say, of('crossing')) },
    { heading: say('layer.installations'), entries: installationEntries(say, of('installation')) },
    { heading: say('layer.exchanges'), entries: exchangeEntries(say, of('exchange')) },
    { heading: say('layer.border'), entries: borderEntries(say, border) },
    { heading: say('legend.signs'), entries: signEntries(say, drawn) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

type Say = PictureWords['say'];

/** A mark as the key shows it: fresh, undisputed, at an exact place. */
const plain = <M extends PointMark>(mark: M): M => ({
  ...mark,
  isSelected: false,
  isDisputed: false,
  precision: 'site',
  ...(mark.kind === 'event' && { age: 0, isNew: false, confidence: 'confirmed' }),
});

function signOf(mark: PointMark): SvgNode {
  const nodes = drawMark(mark).filter(({ attributes }) => attributes['class'] !== 'focus-ring');
  return svgNode('g', { class: `mark ${mark.kind}`, ...pointDataOf(mark) }, nodes);
}

function eventEntries(say: Say, marks: readonly Of<'event'>[]): KeyEntry[] {
  return CATEGORIES.flatMap((category) => {
    const mark = marks.find((candidate) => candidate.category === category);
    return mark ? [{ sign: signOf(plain(mark)), text: say(`category.${category}`) }] : [];
  });
}

const PHASES: readonly AxisPhase[] = ['advancing', 'halted', 'withdrawing', 'withdrawn'];

function axisEntries(say: Say, axes: readonly AxisMark[]): KeyEntry[] {
  const line = (reached: number) => [
    { x: -10, y: 0 },
    { x: reached, y: 0 },
  ];
  const sign = (mark: AxisMark) => {
    const held = mark.phase === 'withdrawn' ? [] : line(mark.phase === 'withdrawing' ? 1 : 9);
    const drawn = drawAxis({ mark, lines: [{ isAir: false, held, farthest: line(9) }] });
    return svgNode('g', { class: 'mark axis' }, drawn);
  };
  const phases = PHASES.flatMap((phase) => {
    const mark = axes.find((axis) => axis.phase === phase && !axis.isFromRussia);
    return mark ? [{ sign: sign(mark), text: say(`phase.${phase}`) }] : [];
  });
  const context = axes.find(({ isFromRussia }) => isFromRussia);
  const air = axes.find(({ lines }) => lines.some(({ isAir }) => isAir));
  return [
    ...phases,
    ...(context ? [{ sign: sign(context), text: say('axis.fromRussia') }] : []),
    ...(air ? [{ sign: airSign(), text: say('picture.air') }] : []),
  ];
}

const airSign = (): SvgNode =>
  svgNode('g', { class: 'mark axis' }, [svgNode('path', { d: 'M-9 0H9', class: 'air' })]);

function missionEntries(say: Say, marks: readonly Of<'mission'>[]): KeyEntry[] {
  const [any] = marks;
  if (!any) return [];
  const sign = (change: Partial<Of<'mission'>>) =>
    signOf(plain({ ...any, missionType: 'embassy', status: 'open', isSinceUnknown: false, ...change }));
  const types = MISSION_TYPES.filter((type) => marks.some(({ missionType }) => missionType === type));
  const statuses = STATUSES.filter((wanted) => marks.some(({ status }) => status === wanted));
  return [
    ...types.map((missionType) => ({ sign: sign({ missionType }), text: say(`missionType.${missionType}`) })),
    ...statuses
      .filter((status) => status !== 'open')
      .map((status) => ({ sign: sign({ status }), text: say(`status.${status}`) })),
  ];
}

function crossingEntries(say: Say, marks: readonly Of<'crossing'>[]): KeyEntry[] {
  // a suspended crossing bears the sign of a closed one
  return STATUSES.flatMap((status) => {
    const mark = marks.find((candidate) => candidate.status === status);
    return mark ? [{ sign: signOf(plain(mark)), text: say(`status.${status}`) }] : [];
  });
}

function installationEntries(say: Say, marks: readonly Of<'installation'>[]): KeyEntry[] {
  return INSTALLATION_TYPES.flatMap((type) => {
    const mark = marks.find(({ installationType }) => installationType === type);
    return mark ? [{ sign: signOf(plain(mark)), text: say(`installation.${type}`) }] : [];
  });
}

function exchangeEntries(say: Say, marks: readonly Of<'exchange'>[]): KeyEntry[] {
  if (marks.length === 0) return [];
  const sign = (node: SvgNode) => svgNode('g', { class: 'mark exchange' }, [node]);
  const circle = svgNode('circle', { r: '7', class: 'circle' });
  const range = svgNode('circle', { r: '9', class: 'range' });
  const isRange = marks.some(({ livingRange: [least, most] }) => least !== most);
  const hasStretch = marks.some(({ stretch }) => stretch.length > 0);
  return [
    { sign: sign(circle), text: say('legend.exchange') },
    ...(hasStretch
      ? [{ sign: sign(svgNode('path', { d: 'M-7 0H7', class: 'stretch' })), text: say('legend.stretch') }]
      : []),
    ...(isRange ? [{ sign: sign(range), text: say('legend.range') }] : []),
  ];
}

function borderEntries(say: Say, span: BorderStateSpan | null): KeyEntry[] {
  if (!span) return [];
  const sign = (isMined: boolean) =>
    svgNode('g', {}, [
      svgNode('path', { d: 'M-10 0H10', class: 'border-line', 'data-state': span.state }),
      svgNode('path', { d: 'M-10 0H10', class: 'border-mines', 'data-mined': String(isMined) }),
    ]);
  return [
    { sign: sign(false), text: say(`border.${span.state}`) },
    ...(span.isMined ? [{ sign: sign(true), text: say('border.mined') }] : []),
  ];
}

/** What stands on or around marks of any kind. */
function signEntries(say: Say, drawn: readonly PointMark[]): KeyEntry[] {
  const event = drawn.find((mark): mark is Of<'event'> => mark.kind === 'event');
  const stack = drawn.find((mark) => mark.kind === 'stack');
  const marked = event ?? drawn.find((mark) => mark.kind !== 'stack');
  const isVague = drawn.some(
    ({ kind, precision }) => kind !== 'exchange' && ['district', 'region', 'country'].includes(precision),
  );
  const isTold = drawn.some((mark) => mark.kind === 'event' && mark.confidence !== 'confirmed');
  const small = <M extends PointMark>(mark: M, change: Partial<M>): SvgNode =>
    svgNode('g', { transform: 'scale(.8)' }, [signOf({ ...plain(mark), ...change })]);
  return [
    ...(marked && drawn.some(({ isDisputed }) => isDisputed)
      ? [{ sign: small(marked, { isDisputed: true }), text: say('legend.dispute') }]
      : []),
    ...(marked && isVague
      ? [{ sign: small(marked, { precision: 'region' }), text: say('legend.precision') }]
      : []),
    ...(event && isTold
      ? [{ sign: small(event, { confidence: 'attributed' }), text: say('legend.attributed') }]
      : []),
    ...(stack
      ? [{ sign: svgNode('g', { transform: 'scale(.8)' }, [signOf(stack)]), text: say('legend.stack') }]
      : []),
  ];
}
