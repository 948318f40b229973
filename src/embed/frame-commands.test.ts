import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOfRecord } from '../core/app-state/state-record.ts';
import { decodeState, STATE_KEYS } from '../core/app-state/url-grammar.ts';
import { parseFrameCommand } from './frame-commands.ts';

const GO = 'belarus-ukraine-atlas:go';
const go = (facts: object) => parseFrameCommand({ type: GO, version: 1, ...facts }, null);

describe('parseFrameCommand', () => {
  it('reads a state and whether to play', () => {
    const state = { day: '2022-03-01', select: null };
    expect(go({ state, play: true })).toEqual({ kind: 'go', state, play: true });
    expect(go({ state })).toEqual({ kind: 'go', state, play: null });
    expect(go({ play: false })).toEqual({ kind: 'go', state: {}, play: false });
  });

  it.each([null, 7, 'day=2022-03-01', ['2022-03-01']])('takes no state from %j', (state) => {
    expect(go({ state, play: 'yes' })).toEqual({ kind: 'go', state: {}, play: null });
  });

  it('reads a page that asks', () => {
    expect(parseFrameCommand({ type: 'belarus-ukraine-atlas:ask', version: 1 }, null)).toEqual({
      kind: 'ask',
    });
    expect(parseFrameCommand({ sentinel: 'amp', type: 'frames-init' }, null)).toEqual({ kind: 'resize' });
  });

  it('hears WordPress only with the secret of this frame', () => {
    const ready = { message: 'ready', secret: 'AbC1' };
    expect(parseFrameCommand(ready, 'AbC1')).toEqual({ kind: 'resize' });
    expect(parseFrameCommand(ready, 'other')).toBeNull();
    expect(parseFrameCommand(ready, null)).toBeNull();
    for (const secret of [null, undefined])
      expect(parseFrameCommand({ message: 'ready', secret }, null)).toBeNull();
  });

  it.each([0, 2, '1', null, undefined])('passes over version %j', (version) => {
    expect(parseFrameCommand({ type: GO, version, state: { day: '2022-03-01' } }, null)).toBeNull();
  });

  it.each([
    { type: 'navigateTo', version: 1, url: 'https://example.org' },
    { message: 'link', value: 'https://example.org', secret: 'AbC1' },
    { type: 'belarus-ukraine-atlas:height', version: 1, height: 600 },
    { type: `${GO}s`, version: 1, state: {} },
  ])('knows no command in %j', (data) => {
    expect(parseFrameCommand(data, 'AbC1')).toBeNull();
  });

  it('survives a message that holds itself', () => {
    const state: Record<string, unknown> = { day: '2022-03-01' };
    state['self'] = state;
    const command = go({ state });
    expect(command?.kind === 'go' && pairsOfRecord(command.state)).toEqual([['day', '2022-03-01']]);
  });

  it('gives for any message nothing, or what reads as a state with a sentence for all else; never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    const nearly = fc.record(
      {
        type: fc.oneof(fc.constant(GO), anything),
        version: fc.oneof(fc.constant(1), anything),
        state: fc.oneof(fc.dictionary(fc.constantFrom(...STATE_KEYS), anything), anything),
        play: anything,
        sentinel: fc.constantFrom('amp', undefined),
        message: fc.constantFrom('ready', undefined),
        secret: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (data) => {
        const command = parseFrameCommand(data, 'AbC1');
        if (command?.kind !== 'go') return;
        expect([true, false, null]).toContain(command.play);
        const { state } = decodeState(pairsOfRecord(command.state));
        expect(STATE_KEYS).toEqual(expect.arrayContaining(Object.keys(state)));
      }),
      { seed: 20_220_224, numRuns: 3_000 },
    );
  });
});
