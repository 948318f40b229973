import { describe, expect, it } from 'vitest';
import {
  buildAxis,
  buildBorder,
  buildCrossing,
  buildInstallation,
  buildMission,
  day,
} from '../testing/build-record.ts';
import { changeInWords } from './change-in-words.ts';

/** Keys for words, so that a test reads which words are chosen. */
const say = (key: string) => key;
const closed = { start: day('2022-02-28'), end: day('2025-01-01'), state: 'closed' } as const;

describe('changeInWords', () => {
  it('tells a status before and after', () => {
    const change = { kind: 'site', record: buildCrossing('cr'), from: 'open', to: 'mined' } as const;
    expect(changeInWords(change, say)).toBe('status.open → status.mined');
  });

  it('tells that a mission was not yet there', () => {
    const change = { kind: 'site', record: buildMission('m'), from: 'absent', to: 'open' } as const;
    expect(changeInWords(change, say)).toBe('compare.absent → status.open');
  });

  it('tells whether an installation came into use', () => {
    const record = buildInstallation('i');
    expect(changeInWords({ kind: 'use', record, isInUse: true }, say)).toBe('compare.inUse');
    expect(changeInWords({ kind: 'use', record, isInUse: false }, say)).toBe('compare.outOfUse');
  });

  it('tells that the border was mined, and days without a state', () => {
    const record = buildBorder('b');
    const mined = { ...closed, isMined: true };
    expect(
      changeInWords({ kind: 'border', record, from: { ...closed, isMined: false }, to: mined }, say),
    ).toBe('border.closed → border.closed; border.mined');
    expect(changeInWords({ kind: 'border', record, from: null, to: mined }, say)).toMatch(
      /^compare\.noState → /,
    );
  });

  it('tells how far an axis reached where its phase is the same', () => {
    const at = (progress: number) => ({ phase: 'advancing', progress }) as const;
    const record = buildAxis('a');
    expect(changeInWords({ kind: 'axis', record, from: at(0.2), to: at(0.6) }, say)).toBe('compare.farther');
    expect(changeInWords({ kind: 'axis', record, from: at(0.6), to: at(0.2) }, say)).toBe('compare.lessFar');
    const gone = { phase: 'withdrawn', progress: 0 } as const;
    expect(changeInWords({ kind: 'axis', record, from: at(0.6), to: gone }, say)).toBe(
      'phase.advancing → phase.withdrawn',
    );
  });
});
