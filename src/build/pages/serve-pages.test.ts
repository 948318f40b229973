import type { Connect } from 'vite';
import { describe, expect, it } from 'vitest';
import { servePages } from './serve-pages.ts';

const PAGES = { 'uk/index.html': '<p>', 'uk/r/treaty/index.html': '<b>', 'pages.css': 'p {}' };

/** What is answered to the address, and how often the pages were compiled for it. */
function ask(url: string) {
  const answer = { type: '', body: null as string | null, isPassedOn: false, compiled: 0 };
  const handle = servePages(() => {
    answer.compiled += 1;
    return PAGES;
  });
  const response = {
    setHeader: (_: string, type: string) => {
      answer.type = type;
    },
    end: (body: string) => {
      answer.body = body;
    },
  };
  handle(
    { url } as Connect.IncomingMessage,
    response as unknown as Parameters<Connect.NextHandleFunction>[1],
    () => {
      answer.isPassedOn = true;
    },
  );
  return answer;
}

describe('servePages', () => {
  it.each([
    ['/uk/r/treaty/index.html', '<b>', 'text/html; charset=utf-8'],
    ['/uk/r/treaty/?x=1', '<b>', 'text/html; charset=utf-8'],
    ['/uk/', '<p>', 'text/html; charset=utf-8'],
    ['/pages.css', 'p {}', 'text/css; charset=utf-8'],
  ])('answers %s', (url, body, type) => {
    expect(ask(url)).toEqual({ type, body, isPassedOn: false, compiled: 1 });
  });

  it('passes on a page that does not exist', () => {
    expect(ask('/uk/r/unknown/index.html')).toMatchObject({ body: null, isPassedOn: true });
  });

  it.each(['/', '/src/main.ts', '/geo/border.geojson', '/index.html', '/@vite/client'])(
    'passes on %s, for which nothing is compiled',
    (url) => {
      expect(ask(url)).toMatchObject({ isPassedOn: true, compiled: 0 });
    },
  );

  it('has a loader for the element, whose built one is not there', () => {
    expect(ask('/atlas.js').body).toContain('/src/atlas.ts');
  });
});
