import { describe, expect, it } from 'vitest';
import { attributes, escapeHtml, html, jsonScript, markupOf, trusted } from './html.ts';

const HOSTILE = `"><script>alert('x')</script>&amp;`;
const ESCAPED = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;';

describe('html', () => {
  it('escapes text and attributes alike', () => {
    expect(markupOf(html`<p title="${HOSTILE}">${HOSTILE}</p>`)).toBe(`<p title="${ESCAPED}">${ESCAPED}</p>`);
  });

  it('escapes text in lists, and in lists of lists', () => {
    expect(markupOf(html`${['<', ['>', html`<br>`]]}`)).toBe('&lt;&gt;<br>');
  });

  it('escapes markup once, however deep it stands', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(markupOf(html`<p>${html`<i>${inner}</i>`}</p>`)).toBe('<p><i><b>a &amp; b</b></i></p>');
  });

  it('takes an object that looks like markup for none', () => {
    const forged = { 'safe HTML': '<b>' } as unknown as string;
    expect(() => markupOf(html`<p>${forged}</p>`)).toThrow();
  });

  it('writes nothing for null, and 0 for 0', () => {
    expect(markupOf(html`<p>${null}${0}${[]}</p>`)).toBe('<p>0</p>');
  });

  it('shrinks indentation of the template, never of a text', () => {
    expect(
      markupOf(html`<p>
        ${'a\n    b'}
      </p>`),
    ).toBe('<p>\na\n    b\n</p>');
  });

  it('refuses an attribute without quotes', () => {
    expect(() => html`<p title=${HOSTILE}>`).toThrow(/needs double quotes/);
  });
});

it('attributes are escaped, each with a space before it', () => {
  expect(
    markupOf(
      attributes([
        ['lang', 'uk'],
        ['q', HOSTILE],
      ]),
    ),
  ).toBe(` lang="uk" q="${ESCAPED}"`);
});

it('jsonScript lets no text leave the script, and loses none', () => {
  const script = markupOf(jsonScript('application/ld+json', { name: '</script><!--<script>' }));
  expect(script.match(/<\/?script/g)).toHaveLength(2);
  const json = script.slice(script.indexOf('>') + 1, script.lastIndexOf('<'));
  expect(JSON.parse(json)).toEqual({ name: '</script><!--<script>' });
});

it('trusted markup stands as it is', () => {
  expect(markupOf(html`${trusted('<svg></svg>')}`)).toBe('<svg></svg>');
});

it('escapeHtml leaves no sign of markup', () => {
  expect(escapeHtml(HOSTILE)).toBe(ESCAPED);
});
