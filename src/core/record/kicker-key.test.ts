import { describe, expect, it } from 'vitest';
import {
  buildAxis,
  buildBorder,
  buildCrossing,
  buildEvent,
  buildExchange,
  buildInstallation,
  buildMission,
} from '../../testing/build-record.ts';
import { kickerKey } from './kicker-key.ts';

describe('kickerKey', () => {
  it.each([
    [buildEvent('e-1', { category: 'nuclear' }), 'category.nuclear'],
    [buildBorder('b-1', { category: 'treaty-border' }), 'category.treaty-border'],
    [buildMission('m-1', { missionType: 'office' }), 'missionType.office'],
    [buildCrossing('c-1', { transport: 'rail' }), 'transport.rail'],
    [buildInstallation('i-1', { installationType: 'camp' }), 'installation.camp'],
    [buildExchange('x-1'), 'layer.exchanges'],
    [buildAxis('a-1', { isFromRussia: false }), 'layer.axes'],
    [buildAxis('a-2', { isFromRussia: true }), 'axis.fromRussia'],
  ])('of $id tells its category, or what kind of site it is', (record, key) => {
    expect(kickerKey(record)).toBe(key);
  });

  it('throws on a kind that nobody has named, instead of an empty line', () => {
    expect(() => kickerKey({ kind: 'railway' } as never)).toThrow(/Unhandled variant .*railway/);
  });
});
