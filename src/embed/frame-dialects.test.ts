import { describe, expect, it } from 'vitest';
import { heightMessages, parseFrameAddress, secretOf } from './frame-dialects.ts';

const PLAIN = 'https://atlas.example/embed.html?lang=uk#day=2022-03-01';

describe('heightMessages', () => {
  it('tells a host that is not known what ours, AMP, Medium and Flourish expect', () => {
    expect(heightMessages(640, parseFrameAddress(PLAIN))).toEqual([
      { type: 'belarus-ukraine-atlas:height', version: 1, height: 640 },
      { sentinel: 'amp', type: 'embed-size', height: 640 },
      JSON.stringify({ src: PLAIN, context: 'iframe.resize', height: 640 }),
      JSON.stringify({
        src: PLAIN,
        context: 'iframe.resize',
        height: 640,
        sender: 'Flourish',
        method: 'resize',
      }),
    ]);
  });

  it('tells pym.js and WordPress where the address shows them', () => {
    const address = parseFrameAddress('https://atlas.example/embed.html?childId=map-1#?secret=AbC123');
    expect(heightMessages(640, address).slice(4)).toEqual([
      'pymxPYMxmap-1xPYMxheightxPYMx640',
      { message: 'height', value: 640, secret: 'AbC123' },
    ]);
  });
});

describe('secretOf', () => {
  it.each([
    ['#?secret=AbC123', 'AbC123'],
    ['https://atlas.example/embed.html#day=2022-03-01#?secret=AbC123', 'AbC123'],
    ['#secret=AbC123', null],
    ['?secret=AbC123', null],
    ['#?secret=', null],
    ['#?secret=a"b', null],
    ['#?secret=AbC123&day=2022-03-01', null],
    ['', null],
  ])('finds in %j the secret %j', (address, secret) => {
    expect(secretOf(address)).toBe(secret);
  });
});
