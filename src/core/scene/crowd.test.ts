import { describe, expect, it } from 'vitest';
import { buildAtlas, buildPlace } from '../../testing/build-atlas.ts';
import { buildCrossingMark, buildEventMark } from '../../testing/build-mark.ts';
import { buildEvent, buildExchange, day, placeIds } from '../../testing/build-record.ts';
import type { AtlasRecord } from '../record/record.ts';
import { addDays } from '../time/day.ts';
import { crowdFeatures, splitCrowd } from './crowd.ts';
import type { EventMark } from './scene.ts';

const here = { x: 0.58, y: 0.33 };
const events = (count: number, values: Partial<EventMark> = {}) =>
  Array.from({ length: count }, (_, i) =>
    buildEventMark(`e-${i}`, here, { startDay: addDays(day('2020-01-01'), i), ...values }),
  );

describe('crowdFeatures', () => {
  const homiel = buildPlace('homiel', [31, 52.4]);
  const chernihiv = buildPlace('chernihiv', [31.3, 51.5]);
  const featuresOf = (...records: AtlasRecord[]) => crowdFeatures(buildAtlas(records, [homiel, chernihiv]));

  it('are the events at every place they have, under the ids of their marks', () => {
    const one = buildEvent('e-1', { places: placeIds('homiel'), category: 'strike' });
    const two = buildEvent('e-2', { places: placeIds('homiel', 'chernihiv'), category: 'nuclear' });
    expect(featuresOf(one, two)).toEqual([
      { id: 'e-1', category: 'strike', at: [31, 52.4] },
      { id: 'e-2@homiel', category: 'nuclear', at: [31, 52.4] },
      { id: 'e-2@chernihiv', category: 'nuclear', at: [31.3, 51.5] },
    ]);
  });

  it('are none for other happenings, for events without a place and at a place that the atlas does not know', () => {
    const exchange = buildExchange('x-1', { places: placeIds('homiel') });
    const unknown = buildEvent('e-2', { places: placeIds('nowhere') });
    expect(featuresOf(exchange, buildEvent('e-1'), unknown)).toEqual([]);
  });
});

describe('splitCrowd', () => {
  it('leaves 500 marks as they are', () => {
    const marks = events(500);
    expect(splitCrowd(marks)).toEqual({ drawn: marks, crowd: [] });
  });

  it('keeps the 300 newest of 501 and gives the base the older ones', () => {
    const { drawn, crowd } = splitCrowd(events(501).toReversed());
    expect(drawn).toHaveLength(300);
    expect(crowd).toHaveLength(201);
    const newestOfCrowd = Math.max(...crowd.map(({ startDay }) => startDay));
    for (const mark of drawn) expect((mark as EventMark).startDay).toBeGreaterThan(newestOfCrowd);
  });

  it('never sends sites, the selected event or new ones into the crowd', () => {
    const selected = buildEventMark('selected', here, { startDay: day('1992-01-01'), isSelected: true });
    const beginning = buildEventMark('new', here, { startDay: day('1992-01-01'), isNew: true });
    const crossing = buildCrossingMark('crossing', here);
    const { drawn } = splitCrowd([selected, beginning, crossing, ...events(900)]);
    expect(drawn).toEqual(expect.arrayContaining([selected, beginning, crossing]));
    expect(drawn).toHaveLength(300);
  });

  it('keeps everything that may not leave, however much it is', () => {
    const marks = events(700, { isNew: true });
    expect(splitCrowd(marks)).toEqual({ drawn: marks, crowd: [] });
  });
});
