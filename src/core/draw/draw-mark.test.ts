import { describe, expect, it } from 'vitest';
import {
  buildCrossingMark,
  buildEventMark,
  buildExchangeMark,
  buildInstallationMark,
  buildMissionMark,
  buildStackMark,
} from '../../testing/build-mark.ts';
import { INSTALLATION_TYPES, MISSION_TYPES, type Status } from '../record/vocabulary.ts';
import { exchangeRadiusPx } from '../scene/mark-size.ts';
import type { PointMark } from '../scene/scene.ts';
import { drawMark } from './draw-mark.ts';

const AT = { x: 0.5, y: 0.3 };
const event = buildEventMark('a', AT);

const classesOf = (mark: PointMark) => drawMark(mark).map(({ attributes }) => attributes['class']);
const partOf = (mark: PointMark, name: string) =>
  drawMark(mark).find(({ attributes }) => attributes['class'] === name);
/** How many strokes the part of a class is made of. */
const strokesOf = (mark: PointMark, name: string) => partOf(mark, name)?.children.length;

describe('drawMark, of any kind', () => {
  it.each([
    event,
    buildMissionMark('a', AT),
    buildCrossingMark('a', AT),
    buildInstallationMark('a', AT),
    buildExchangeMark('a', AT),
    buildStackMark('a', AT, [{ category: 'military', count: 2 }]),
  ])('ends with a focus ring around the mark ($kind), and bears neither pulse nor notch unasked', (mark) => {
    expect(classesOf(mark).at(-1)).toBe('focus-ring');
    expect(classesOf(mark)).not.toEqual(expect.arrayContaining(['pulse']));
    expect(classesOf(mark)).not.toEqual(expect.arrayContaining(['dispute']));
    expect(classesOf({ ...mark, isDisputed: true })).toContain('dispute');
  });

  it.each(['district', 'region', 'country'] as const)('rings a place known to a %s only', (precision) => {
    expect(classesOf({ ...event, precision })).toContain('precision-ring');
    // an exchange tells the same by its stretch of border
    expect(classesOf(buildExchangeMark('a', AT, { precision }))).not.toContain('precision-ring');
  });

  it.each(['building', 'street', 'site', 'settlement'] as const)(
    'rings no place known to a %s',
    (precision) => {
      expect(classesOf({ ...event, precision })).not.toContain('precision-ring');
    },
  );

  it('pulses where an event or an exchange is new', () => {
    expect(classesOf({ ...event, isNew: true })).toContain('pulse');
    expect(classesOf(buildExchangeMark('a', AT, { isNew: true }))).toContain('pulse');
  });

  it('refuses a kind that it was never told of', () => {
    expect(() => drawMark({ ...event, kind: 'ship' } as never)).toThrow('every variant of the union');
  });
});

describe('drawMark, of an event', () => {
  it('is a disc with a glyph while fresh, and a bare disc once old', () => {
    expect(classesOf({ ...event, age: 1 })).toEqual(['disc', 'glyph', 'focus-ring']);
    expect(classesOf({ ...event, age: 2 })).toEqual(['disc', 'focus-ring']);
  });

  it('has a dashed rim unless published sources confirm it', () => {
    expect(classesOf({ ...event, confidence: 'attributed' })).toEqual(['disc', 'rim', 'glyph', 'focus-ring']);
    expect(strokesOf({ ...event, confidence: 'uncited' }, 'rim')).toBeGreaterThan(4);
  });
});

describe('drawMark, of a stack', () => {
  /** Beginning, end and largeness of each arc. */
  const arcsOf = (...counts: number[]) =>
    drawMark(
      buildStackMark(
        'a',
        AT,
        (['military', 'strike', 'diplomacy'] as const).flatMap((category, i) =>
          counts[i] === undefined ? [] : [{ category, count: counts[i] }],
        ),
      ),
    )
      .filter(({ attributes }) => attributes['class'] === 'share')
      .map(({ attributes }) => {
        const match = /^M(\S+) (\S+)A(\S+) \S+ 0 ([01]) 1 (\S+) (\S+)$/.exec(attributes['d'] ?? '');
        const [x0, y0, r, isLarge, x1, y1] = match?.slice(1).map(Number) ?? [];
        return { x0, y0, r, isLarge, x1, y1, category: attributes['data-category'] };
      });

  it('begins at the top and goes round clockwise by the shares', () => {
    const [first, second, third] = arcsOf(2, 1, 1);
    const r = first?.r ?? Number.NaN;
    // half a turn down the right, a quarter to the left, a quarter back to the top
    expect(first).toMatchObject({ category: 'military', isLarge: 0 });
    expect([first?.x0, first?.y0]).toEqual([0, -r]);
    expect([first?.x1, first?.y1]).toEqual([0, r]);
    expect([second?.x0, second?.y0, second?.x1, second?.y1].map((n) => (n === 0 ? 0 : n))).toEqual([
      0,
      r,
      -r,
      0,
    ]);
    expect(third).toMatchObject({ category: 'diplomacy', x0: -r });
  });

  it('takes the long way round for more than half', () => {
    expect(arcsOf(3, 1).map(({ isLarge }) => isLarge)).toEqual([1, 0]);
  });

  it('draws a lone category almost all round: an arc that ends where it begins would vanish', () => {
    const [arc] = arcsOf(5);
    expect(arc?.isLarge).toBe(1);
    expect(Math.abs((arc?.x1 ?? 0) - (arc?.x0 ?? 0))).toBeGreaterThan(0);
    expect(arc?.x1).toBeCloseTo(0, 1);
    expect(arc?.y1).toBeCloseTo(-(arc?.r ?? 0), 1);
  });

  it('counts its records', () => {
    const stack = buildStackMark('a', AT, [{ category: 'military', count: 12 }]);
    expect(partOf(stack, 'stack-count')?.text).toBe('12');
  });
});

describe('drawMark, of a mission', () => {
  it('has an outline of its own for every type', () => {
    const outlines = MISSION_TYPES.map(
      (missionType) => partOf(buildMissionMark('a', AT, { missionType }), 'outline')?.attributes['d'],
    );
    expect(new Set(outlines).size).toBe(MISSION_TYPES.length);
  });

  it.each<[Status, string[]]>([
    ['open', ['outline', 'focus-ring']],
    ['evacuated', ['outline', 'focus-ring']],
    ['reduced', ['outline', 'half', 'focus-ring']],
    ['closed', ['outline', 'strike-through', 'focus-ring']],
  ])('that is %s is made of %j', (status, parts) => {
    expect(classesOf(buildMissionMark('a', AT, { status }))).toEqual(parts);
  });
});

describe('drawMark, of a crossing', () => {
  const crossing = (status: Status) => buildCrossingMark('a', AT, { status });

  it('is one short bar on a road, two rails on a railway', () => {
    expect(strokesOf(crossing('open'), 'bar')).toBe(1);
    expect(strokesOf(buildCrossingMark('a', AT, { transport: 'rail' }), 'bar')).toBe(2);
  });

  it.each(['closed', 'suspended', 'mined'] as const)('that is %s is crossed out', (status) => {
    const [a, b] = partOf(crossing(status), 'bar')?.children ?? [];
    // two strokes that slope against each other
    const slope = ({ x1, y1, x2, y2 }: Readonly<Record<string, string>>) =>
      Math.sign((Number(y2) - Number(y1)) * (Number(x2) - Number(x1)));
    expect(slope(a?.attributes ?? {})).toBe(-slope(b?.attributes ?? {}));
    expect(classesOf(crossing(status)).includes('mine')).toBe(status === 'mined');
  });

  it('that is restricted has a broken bar: two strokes one above the other', () => {
    const bars = partOf(crossing('restricted'), 'bar')?.children.map(({ attributes }) => attributes);
    expect(bars).toHaveLength(2);
    expect(new Set(bars?.flatMap(({ x1, x2 }) => [x1, x2]))).toEqual(new Set(['0']));
  });

  it('that lets humanitarian cases through is half filled and larger', () => {
    const mark = crossing('humanitarian-only');
    expect(classesOf(mark)).toEqual(['plate', 'half', 'focus-ring']);
    const radius = (one: PointMark) => Number(partOf(one, 'plate')?.attributes['r']);
    expect(radius(mark)).toBeGreaterThan(radius(crossing('open')));
  });
});

describe('drawMark, of an installation', () => {
  it('has one outline and a sign for every type', () => {
    const signs = INSTALLATION_TYPES.map((installationType) => {
      const mark = buildInstallationMark('a', AT, { installationType });
      expect(classesOf(mark)).toEqual(['outline', 'sign', 'focus-ring']);
      return JSON.stringify(partOf(mark, 'sign')?.children);
    });
    expect(new Set(signs).size).toBe(INSTALLATION_TYPES.length);
  });
});

describe('drawMark, of an exchange', () => {
  const exchange = (living: number, least: number, most: number) =>
    buildExchangeMark('a', AT, { livingToUkraine: living, livingRange: [least, most] });

  it('is a circle with the number of the living', () => {
    expect(classesOf(exchange(362, 362, 362))).toEqual(['circle', 'count', 'focus-ring']);
    expect(partOf(exchange(362, 362, 362), 'count')?.text).toBe('362');
  });

  it.each([
    ['most', 512, 551],
    ['least', 551, 512],
  ])('shows the %s of a range as a second circle', (_, living, other) => {
    const mark = exchange(living, Math.min(living, other), Math.max(living, other));
    expect(partOf(mark, 'range')?.attributes['r']).toBe(exchangeRadiusPx(other).toFixed(1));
    expect(partOf(mark, 'circle')?.attributes['r']).toBe(String(exchangeRadiusPx(living)));
    expect(partOf(mark, 'count')?.text).toBe('512–551');
  });

  it('is a bare circle where no living person returned', () => {
    expect(classesOf(exchange(0, 0, 0))).toEqual(['circle', 'focus-ring']);
  });
});
