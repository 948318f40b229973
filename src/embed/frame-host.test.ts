import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownMessage } from './frame-dialects.ts';
import { heightOf, isFromFrame } from './frame-host.ts';

const told = (height: unknown) => heightOf(ownMessage('height', { height }));

describe('heightOf', () => {
  it('reads what a frame tells', () => {
    expect(told(640)).toBe(640);
  });

  it.each([
    [1, 200],
    [199, 200],
    [200, 200],
    [4_000, 4_000],
    [4_001, 4_000],
    [100_000, 4_000],
  ])('holds %d at %d', (height, held) => {
    expect(told(height)).toBe(held);
  });

  it.each([0, -640, 1e9, Number.NaN, Number.POSITIVE_INFINITY, 640.5, '640', null, [640], 640n])(
    'finds no height in %s',
    (height) => {
      expect(told(height)).toBeNull();
    },
  );

  it('passes over other versions and other messages', () => {
    expect(heightOf({ ...ownMessage('height', { height: 640 }), version: 2 })).toBeNull();
    expect(heightOf(ownMessage('ready', { height: 640 }))).toBeNull();
    expect(heightOf('x'.repeat(1_000_000))).toBeNull();
  });

  it('gives for anything a height within the limits or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, height) => {
        for (const found of [heightOf(data), told(height)])
          expect(found === null || (found >= 200 && found <= 4_000)).toBe(true);
      }),
    );
  });
});

describe('isFromFrame', () => {
  const src = 'https://atlas.example/embed.html#day=2022-03-01';
  const ours = 'https://atlas.example';

  it('believes the origin that the frame’s address has', () => {
    expect(isFromFrame(src, 'https://atlas.example', null)).toBe(true);
  });

  it.each([
    'https://atlas.example.evil',
    'https://evil.example',
    'http://atlas.example',
    '',
    'https://atlas',
  ])('does not believe %j', (origin) => {
    expect(isFromFrame(src, origin, ours)).toBe(false);
  });

  it('believes a sandboxed frame only where its address lies with ours', () => {
    expect(isFromFrame(src, 'null', ours)).toBe(true);
    expect(isFromFrame(src, 'null', null)).toBe(false);
    expect(isFromFrame('https://evil.example/embed.html', 'null', ours)).toBe(false);
    expect(isFromFrame('', 'null', ours)).toBe(false);
  });
});
