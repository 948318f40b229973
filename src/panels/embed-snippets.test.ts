import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from '../core/app-state/app-state.ts';
import { nearestPage } from '../core/app-state/nearest-page.ts';
import { chapterId, placeId, recordId } from '../core/record/ids.ts';
import { NO_FILTER } from '../core/record/record-filter.ts';
import { dayFromDate } from '../core/time/day.ts';
import { embedAddress, SNIPPET_FORMS, type SnippetRequest, snippetOf } from './embed-snippets.ts';

const request: SnippetRequest = {
  site: 'https://example.org/atlas/',
  frozen: null,
  pairs: [
    ['day', '2022-03-15'],
    ['layers', 'border,axes'],
    ['lang', 'uk'],
  ],
  caption: 'Atlas, "15 March" <2022>',
  page: { path: 'uk/index.html', lost: ['day', 'layers'] },
  heightPx: 700,
};

describe('snippetOf', () => {
  it.each(SNIPPET_FORMS.filter((form) => form !== 'link'))('escapes the caption in the form %s', (form) => {
    const text = snippetOf(form, request);
    expect(text).toContain('Atlas, &quot;15 March&quot; &lt;2022&gt;');
    expect(text).not.toContain('<2022>');
  });

  it.each(SNIPPET_FORMS)('names no other host in the form %s', (form) => {
    const hosts = [...snippetOf(form, request).matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['example.org']));
  });

  it('gives a frame a title, a height without any script, and a caption that links to the full page', () => {
    const text = snippetOf('iframe', request);
    expect(text).toMatch(/<iframe\s+title="/);
    expect(text).toContain('height="700"');
    expect(text).toContain('loading="lazy"');
    expect(text).toContain(
      '<a href="https://example.org/atlas/index.html#day=2022-03-15&amp;layers=border,axes&amp;lang=uk">',
    );
    expect(text).not.toContain('<script');
    expect(snippetOf('iframe-script', request)).toContain(
      '<script async src="https://example.org/atlas/frame.js">',
    );
  });

  it('lets what is frozen come from the folder of its version', () => {
    const frozen = { ...request, frozen: '2026.1' };
    expect(embedAddress(frozen)).toBe(
      'https://example.org/atlas/v/2026.1/embed.html#day=2022-03-15&layers=border,axes&lang=uk',
    );
    expect(snippetOf('element', frozen)).toContain('src="https://example.org/atlas/v/2026.1/atlas.js"');
  });

  it('writes the state as attributes of the element', () => {
    expect(snippetOf('element', request)).toContain(
      '\n  day="2022-03-15"\n  layers="border,axes"\n  lang="uk"\n>',
    );
  });

  it('shows the card of the nearest page where only a picture may stand', () => {
    expect(snippetOf('picture', request)).toContain('<img src="https://example.org/atlas/uk/card.png"');
  });

  it('never plays by itself', () => {
    for (const form of SNIPPET_FORMS) expect(snippetOf(form, request)).not.toMatch(/play/);
  });
});

describe('nearestPage', () => {
  it('is the front page, which loses all that the state adds', () => {
    const state = { ...DEFAULT_STATE, day: dayFromDate(2022, 3, 15), lang: 'uk' as const };
    expect(nearestPage(state)).toEqual({ path: 'uk/index.html', lost: ['day'] });
    expect(nearestPage(DEFAULT_STATE)).toEqual({ path: 'en/index.html', lost: [] });
  });

  it('is the page of the open record, whatever chapter is open', () => {
    const state = { ...DEFAULT_STATE, select: recordId('border-length'), chapter: chapterId('invasion') };
    expect(nearestPage(state)).toEqual({ path: 'en/r/border-length/index.html', lost: ['chapter'] });
  });

  it('is the page of a place that alone is filtered by', () => {
    const filter = { ...NO_FILTER, places: [placeId('kyiv')] };
    expect(nearestPage({ ...DEFAULT_STATE, filter, mode: 'sofar' })).toEqual({
      path: 'en/p/kyiv/index.html',
      lost: [],
    });
    expect(nearestPage({ ...DEFAULT_STATE, filter: { ...filter, isDisputedOnly: true } }).path).toBe(
      'en/index.html',
    );
  });

  it('is the page of a view', () => {
    expect(nearestPage({ ...DEFAULT_STATE, view: 'disagreements' }).path).toBe('en/disagreements/index.html');
  });
});
