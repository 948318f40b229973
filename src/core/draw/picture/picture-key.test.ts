import { describe, expect, it } from 'vitest';
import {
  buildAxisMark,
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
  buildInstallationMark,
  buildMissionMark,
  buildStackMark,
} from '../../../testing/build-mark.ts';
import { buildPlaced, buildPlacedPoint, PICTURE_MIDDLE } from '../../../testing/build-placed.ts';
import { day } from '../../../testing/build-record.ts';
import type { BorderStateSpan } from '../../record/record.ts';
import type { AxisMark, PointMark, Scene } from '../../scene/scene.ts';
import type { SvgNode } from '../svg-node.ts';
import { keyOfPicture } from './picture-key.ts';
import { pictureWords } from './picture-words.ts';

/** Without messages every text is its own key. */
const words = pictureWords({}, 'en');

const AT = PICTURE_MIDDLE;
const FAR_AWAY = { x: AT.x + 0.2, y: AT.y };

const keyOf = (values: Partial<Scene>, border: BorderStateSpan | null = null) =>
  keyOfPicture(words, [{ placed: buildPlaced(values), left: 0, right: 640 }], border);
/** The key of a picture that draws these marks as they are. */
const keyOfDrawn = (...marks: PointMark[]) =>
  keyOfPicture(
    words,
    [{ placed: { ...buildPlaced(), points: marks.map(buildPlacedPoint) }, left: 0, right: 640 }],
    null,
  );

const all = (node: SvgNode): SvgNode[] => [node, ...node.children.flatMap(all)];
const textsOf = (groups: ReturnType<typeof keyOf>, heading: string) =>
  groups.find((group) => group.heading === heading)?.entries.map(({ text }) => text);
const signOf = (groups: ReturnType<typeof keyOf>, text: string): SvgNode[] =>
  groups.flatMap(({ entries }) =>
    entries.filter((entry) => entry.text === text).flatMap(({ sign }) => all(sign)),
  );
const classesOf = (nodes: readonly SvgNode[]) => nodes.map(({ attributes }) => attributes['class']);

describe('keyOfPicture', () => {
  it('is empty for an empty picture, and for marks outside of the frame', () => {
    expect(keyOf({})).toEqual([]);
    expect(keyOf({ points: [buildEventMark('a', FAR_AWAY)] })).toEqual([]);
  });

  it('shows each category once, fresh and undisputed whatever the mark is', () => {
    const old = { age: 3, isDisputed: true, isSelected: true, confidence: 'uncited' } as const;
    const key = keyOf({ points: [buildEventMark('a', AT, old), buildEventMark('b', AT)] });
    expect(textsOf(key, 'layer.events')).toEqual(['category.military']);
    expect(classesOf(signOf(key, 'category.military')).slice(0, 3)).toEqual(['mark event', 'disc', 'glyph']);
    expect(classesOf(signOf(key, 'category.military'))).not.toContain('dispute');
  });

  it('shows the types of missions as open ones, then the statuses other than open on an embassy', () => {
    const key = keyOf({
      points: [
        buildMissionMark('a', AT, { missionType: 'office', status: 'closed' }),
        buildMissionMark('b', AT, { missionType: 'consulate-general' }),
      ],
    });
    expect(textsOf(key, 'layer.missions')).toEqual([
      'missionType.consulate-general',
      'missionType.office',
      'status.closed',
    ]);
    const [office] = signOf(key, 'missionType.office');
    expect(office?.attributes).toMatchObject({ 'data-status': 'open', 'data-type': 'office' });
    const [closed] = signOf(key, 'status.closed');
    expect(closed?.attributes).toMatchObject({ 'data-status': 'closed', 'data-type': 'embassy' });
  });

  it('shows each status of crossings and each type of installations once', () => {
    const key = keyOf({
      points: [
        buildCrossingMark('a', AT, { status: 'mined' }),
        buildCrossingMark('b', AT),
        buildCrossingMark('c', AT),
        buildInstallationMark('d', AT, { installationType: 'camp' }),
        buildInstallationMark('e', AT, { installationType: 'camp' }),
      ],
    });
    expect(textsOf(key, 'layer.crossings')).toEqual(['status.open', 'status.mined']);
    expect(textsOf(key, 'layer.installations')).toEqual(['installation.camp']);
  });

  it('explains the circle of an exchange, and its stretch and range only where they show', () => {
    const ofExchange = (values: Parameters<typeof buildExchangeMark>[2]) =>
      textsOf(keyOf({ points: [buildExchangeMark('a', AT, values)] }), 'layer.exchanges');
    expect(ofExchange({})).toEqual(['legend.exchange']);
    expect(ofExchange({ stretch: [AT, FAR_AWAY] })).toEqual(['legend.exchange', 'legend.stretch']);
    expect(ofExchange({ livingRange: [1, 2] })).toEqual(['legend.exchange', 'legend.range']);
  });
});

describe('keyOfPicture, of the border', () => {
  const span = (isMined: boolean) =>
    ({ start: day('2022-02-24'), end: day('2025-01-01'), state: 'closed', isMined }) as const;

  it('names its state, and mines where it is mined', () => {
    expect(textsOf(keyOf({}, span(false)), 'layer.border')).toEqual(['border.closed']);
    const key = keyOf({}, span(true));
    expect(textsOf(key, 'layer.border')).toEqual(['border.closed', 'border.mined']);
    const minedOf = (text: string) =>
      signOf(key, text).flatMap(({ attributes }) => attributes['data-mined'] ?? []);
    expect([minedOf('border.closed'), minedOf('border.mined')]).toEqual([['false'], ['true']]);
  });
});

describe('keyOfPicture, of axes', () => {
  const axis = (values: Partial<AxisMark>): AxisMark => ({
    ...buildAxisMark('axis', [AT, { x: AT.x + 0.001, y: AT.y }]),
    ...values,
  });

  it('shows each phase once, in the order of an advance', () => {
    const axes = (['withdrawn', 'withdrawing', 'halted', 'advancing', 'halted'] as const).map((phase) =>
      axis({ phase }),
    );
    const key = keyOf({ axes });
    expect(textsOf(key, 'layer.axes')).toEqual([
      'phase.advancing',
      'phase.halted',
      'phase.withdrawing',
      'phase.withdrawn',
    ]);
    // what is given up no longer has a ribbon
    expect(classesOf(signOf(key, 'phase.withdrawn'))).toEqual(['mark axis', 'farthest']);
    expect(classesOf(signOf(key, 'phase.withdrawing'))).toEqual(['mark axis', 'farthest', 'held']);
  });

  it('shows how far a withdrawing axis has gone back: its ribbon is shorter than one that stands', () => {
    const key = keyOf({ axes: [axis({ phase: 'withdrawing' }), axis({ phase: 'halted' })] });
    const reachOf = (text: string) => {
      const ribbon = signOf(key, text).find(({ attributes }) => attributes['class'] === 'held');
      return Math.max(
        ...[...(ribbon?.attributes['d'] ?? '').matchAll(/[ML](\S+) /g)].map(([, x]) => Number(x)),
      );
    };
    expect(reachOf('phase.withdrawing')).toBeLessThan(reachOf('phase.halted'));
  });

  it('explains an axis from Russia as context and not by its phase', () => {
    expect(textsOf(keyOf({ axes: [axis({ isFromRussia: true })] }), 'layer.axes')).toEqual([
      'axis.fromRussia',
    ]);
  });

  it('explains the line of what was flown', () => {
    const [line] = axis({}).lines;
    const lines = line ? [line, { ...line, isAir: true }] : [];
    const key = keyOf({ axes: [axis({ lines })] });
    expect(textsOf(key, 'layer.axes')).toEqual(['phase.advancing', 'picture.air']);
    expect(classesOf(signOf(key, 'picture.air'))).toContain('air');
  });
});

describe('keyOfPicture, of signs on marks', () => {
  const event = buildEventMark('a', AT);
  const mission = buildMissionMark('b', AT);
  const stack = buildStackMark('c', AT, [{ category: 'military', count: 3 }]);
  const ofSigns = (...marks: PointMark[]) => textsOf(keyOfDrawn(...marks), 'legend.signs');

  it('has none for plain marks', () => {
    expect(ofSigns(event, mission)).toBeUndefined();
  });

  it.each<[string, PointMark]>([
    ['an event', { ...event, isDisputed: true }],
    ['another mark where no event is drawn', { ...mission, isDisputed: true }],
  ])('shows the notch of a dispute on %s', (_, mark) => {
    const key = keyOfDrawn(mark);
    expect(textsOf(key, 'legend.signs')).toEqual(['legend.dispute']);
    const sign = signOf(key, 'legend.dispute');
    expect(classesOf(sign)).toContain(`mark ${mark.kind}`);
    expect(classesOf(sign)).toContain('dispute');
  });

  it('shows the ring of an inexact place, which exchanges never have', () => {
    expect(ofSigns({ ...mission, precision: 'district' })).toEqual(['legend.precision']);
    expect(classesOf(signOf(keyOfDrawn({ ...event, precision: 'country' }), 'legend.precision'))).toContain(
      'precision-ring',
    );
    expect(ofSigns(buildExchangeMark('x', AT, { precision: 'region' }))).toBeUndefined();
  });

  it('shows the dashed rim of an event that published sources do not confirm', () => {
    const key = keyOfDrawn({ ...event, confidence: 'uncited' });
    expect(textsOf(key, 'legend.signs')).toEqual(['legend.attributed']);
    expect(classesOf(signOf(key, 'legend.attributed'))).toContain('rim');
  });

  it('shows a stack, and on a stack alone neither dispute nor doubt about the place', () => {
    expect(ofSigns(stack)).toEqual(['legend.stack']);
    expect(ofSigns({ ...stack, isDisputed: true, precision: 'region' })).toEqual(['legend.stack']);
  });

  it('looks at the crowd as well', () => {
    const crowd = [{ mark: { ...event, isDisputed: true }, at: { x: 320, y: 200 } }];
    const placed = { ...buildPlaced(), crowd };
    const key = keyOfPicture(words, [{ placed, left: 0, right: 640 }], null);
    expect(textsOf(key, 'legend.signs')).toEqual(['legend.dispute']);
    expect(keyOfPicture(words, [{ placed, left: 0, right: 300 }], null)).toEqual([]);
  });
});
