import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOfRecord } from '../core/app-state/state-record.ts';
import { decodeState, STATE_KEYS } from '../core/app-state/url-grammar.ts';
import { fuzz } from '../testing/fuzz.ts';
import { growthOfTime, LINEAR_GROWTH } from '../testing/growth.ts';
import { parseFrameCommand } from './frame-commands.ts';
import { heightMessages, ownMessage, parseFrameAddress, secretOf } from './frame-dialects.ts';
import { HEIGHT_LIMITS, heightOf, isFromFrame } from './frame-host.ts';

const SECRET = 'AbC1';
const GO = 'belarus-ukraine-atlas:go';

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
  maxDepth: 3,
});
const number = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, -1, 1, 199, 200, 201, 4000, 4001, 1e5, 1e21, 2 ** 53, Number.MAX_VALUE, Number.NaN),
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);
/** A message that is nearly one of ours, with circles in it. */
const nearly = fc
  .record(
    {
      type: fc.oneof(
        fc.constantFrom(GO, 'belarus-ukraine-atlas:ask', 'belarus-ukraine-atlas:height', 'frames-init'),
        anything,
      ),
      version: fc.oneof(fc.constant(1), number, anything),
      state: fc.oneof(
        fc.dictionary(fc.constantFrom(...STATE_KEYS, 'toString'), fc.oneof(anything, number, fc.string())),
        anything,
      ),
      play: fc.oneof(fc.boolean(), anything),
      height: fc.oneof(number, anything),
      sentinel: fc.oneof(fc.constant('amp'), anything),
      message: fc.oneof(fc.constant('ready'), anything),
      secret: fc.oneof(fc.constant(SECRET), anything),
    },
    { requiredKeys: [] },
  )
  .map((message) => {
    const circle: Record<string, unknown> = { ...message };
    circle['self'] = circle;
    if (typeof circle['state'] === 'object' && circle['state'] !== null && !Object.isFrozen(circle['state']))
      Reflect.set(circle['state'], 'camera', circle);
    return circle;
  });
/** What a browser hands over: a structured clone, which has no getters, no functions and no prototypes of its own. */
const received = fc.oneof(anything, nearly).map((value): unknown => structuredClone(value));

describe('any message', () => {
  it('is a command of ours or nothing, and its state is read or refused by name', () => {
    fc.assert(
      fc.property(received, fc.constantFrom(null, SECRET), (data, secret) => {
        const command = parseFrameCommand(data, secret);
        if (command === null || command.kind !== 'go') {
          expect([undefined, 'resize', 'ask']).toContain(command?.kind);
          return;
        }
        expect([true, false, null]).toContain(command.play);
        const keys = Object.keys(command.state);
        expect(STATE_KEYS).toEqual(expect.arrayContaining(keys));
        const { state, issues } = decodeState(pairsOfRecord({ ...command.state }));
        const told = new Set([...Object.keys(state), ...issues.map(({ key }) => key)]);
        for (const key of keys)
          if (command.state[key as keyof typeof command.state] !== undefined) expect(told).toContain(key);
      }),
      fuzz('message: any command'),
    );
  });

  it('gives a frame a height within its limits, or none', () => {
    fc.assert(
      fc.property(received, (data) => {
        const height = heightOf(data);
        if (height === null) return;
        expect(Number.isInteger(height)).toBe(true);
        expect(height).toBeGreaterThanOrEqual(HEIGHT_LIMITS[0]);
        expect(height).toBeLessThanOrEqual(HEIGHT_LIMITS[1]);
      }),
      fuzz('message: any height'),
    );
  });

  it('may hold what is large, and costs no more than its keys of ours', () => {
    const large = { type: GO, version: 1, state: new Uint8Array(4_000_000) };
    const command = parseFrameCommand(large, null);
    expect(command).toEqual({ kind: 'go', state: {}, play: null });
    const long = { type: GO, version: 1, state: { q: 'a'.repeat(1_000_000), day: '9'.repeat(1_000_000) } };
    const parsed = parseFrameCommand(long, null);
    const { issues } = decodeState(pairsOfRecord(parsed?.kind === 'go' ? parsed.state : {}));
    expect(issues.map(({ key, sentence }) => [key, sentence.length < 200])).toEqual([
      ['day', true],
      ['q', true],
    ]);
  });

  it('of ours is understood at the other end', () => {
    expect(
      parseFrameCommand(structuredClone(ownMessage('go', { state: { day: '2022-03-01' } })), null),
    ).toEqual({
      kind: 'go',
      state: { day: '2022-03-01' },
      play: null,
    });
    expect(heightOf(structuredClone(ownMessage('height', { height: 640 })))).toBe(640);
  });
});

describe('any address of a frame', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '#?secret=',
      SECRET,
      '?childId=',
      '#',
      '?',
      '&',
      '%',
      'xPYMx',
      '"><script>',
      '://',
      '@',
      '.',
    ),
  );
  const address = fc
    .array(part, { maxLength: 8 })
    .map((parts) => `https://atlas.example/embed.html${parts.join('')}`)
    .filter((text) => URL.canParse(text))
    .map((text) => new URL(text).href);

  it('gives heights in every dialect, with nothing in a secret but letters and digits', () => {
    fc.assert(
      fc.property(address, fc.integer({ min: 1, max: 100_000 }), (href, height) => {
        const frame = parseFrameAddress(href);
        expect(frame.secret ?? 'none').toMatch(/^[a-zA-Z0-9]+$/);
        const messages = heightMessages(height, frame);
        expect(messages.length).toBe(4 + Number(frame.childId !== null) + Number(frame.secret !== null));
        expect(heightOf(structuredClone(messages[0]))).toBe(Math.min(Math.max(height, 200), 4000));
        expect(JSON.parse(String(messages[2]))).toMatchObject({ src: href, height });
      }),
      fuzz('message: any address'),
    );
  });

  it('belongs to the origin that begins it, and to no other that merely begins alike', () => {
    fc.assert(
      fc.property(address, fc.string({ maxLength: 12 }), (href, rest) => {
        expect(isFromFrame(href, 'https://atlas.example', null)).toBe(true);
        expect(isFromFrame(href, 'null', null)).toBe(false);
        const other = `https://atlas.example${rest.replaceAll('/', '') || '.evil'}`;
        expect(isFromFrame(href, other, null)).toBe(other === 'https://atlas.example');
      }),
      { ...fuzz('message: any address'), numRuns: 1_000 },
    );
  });

  it.each(['#', '#?secret=', '#?secret=a', '?', 'a', '/'])('of 100 kB of %j is read in time', (piece) => {
    const growth = growthOfTime(
      (size) => `https://atlas.example/${piece.repeat(size / piece.length)}!`,
      100_000,
      secretOf,
    );
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
