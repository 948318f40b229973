import { expect, it } from 'vitest';
import {
  buildBorder,
  buildCrossing,
  buildDate,
  buildEvent,
  buildExchange,
  buildInstallation,
  buildMission,
  buildStatusSpan,
  day,
} from '../../testing/build-record.ts';
import { EventStore } from '../record/event-store.ts';
import { LAYERS } from '../record/vocabulary.ts';
import { changesInLayers } from './changes-in-layers.ts';
import { compareDays } from './compare-days.ts';

const statuses = [
  buildStatusSpan('1991-01-01', '2022-02-24', 'open'),
  buildStatusSpan('2022-02-24', '2025-01-01', 'closed'),
];
const changes = compareDays(
  new EventStore([
    buildMission('m', { statuses }),
    buildCrossing('cr', { statuses }),
    buildInstallation('i', { date: buildDate('2022-02-10', '2022-12-31') }),
    buildBorder('b', {
      states: [{ start: day('2022-02-24'), end: day('2025-01-01'), state: 'closed', isMined: false }],
    }),
    buildEvent('e'),
    buildExchange('x'),
  ]),
  day('2022-02-01'),
  day('2022-06-01'),
);

it('keeps everything while every layer is on', () => {
  expect(changesInLayers(changes, LAYERS)).toEqual(changes);
});

it('keeps nothing but the days while every layer is off', () => {
  expect(changesInLayers(changes, [])).toEqual({
    first: changes.first,
    second: changes.second,
    opened: [],
    closed: [],
    changed: [],
    moved: [],
    happened: [],
  });
});

it('keeps the records of the layers that are on', () => {
  const shown = changesInLayers(changes, ['missions', 'exchanges']);
  expect(shown.closed.map(({ record }) => record.id)).toEqual(['m']);
  expect(shown.happened.map(({ id }) => id)).toEqual(['x']);
  expect([...shown.opened, ...shown.changed]).toEqual([]);
});
