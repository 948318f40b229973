import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgNode } from './svg-node.ts';
import { escapeMarkup, toMarkup } from './to-markup.ts';

describe('toMarkup', () => {
  it('writes attributes, children and text', () => {
    const node = svgNode('g', { class: 'mark' }, [
      svgNode('circle', { r: '3' }),
      svgNode('text', {}, 'Мінск'),
    ]);
    expect(toMarkup(node)).toBe('<g class="mark"><circle r="3"></circle><text>Мінск</text></g>');
  });

  it('escapes text and attributes, so that data never becomes markup', () => {
    const hostile = '"><script>alert(1)</script>&amp;';
    expect(toMarkup(svgNode('text', { 'aria-label': hostile }, hostile))).toBe(
      '<text aria-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;">' +
        '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</text>',
    );
  });

  it('leaves out what no XML may hold: null, control characters and halves of pairs', () => {
    expect(escapeMarkup('a\u0000b\u0008c\ud800d\udc00e\tf\u{1f5fa}')).toBe('abcde\tf\u{1f5fa}');
  });

  it('never lets a sign of markup through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(escapeMarkup(text)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      }),
      { seed: 20241231, numRuns: 2_000 },
    );
  });
});
