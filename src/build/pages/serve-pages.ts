import type { Connect } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Pages are compiled with the first of them that is asked for: no other file may seem to be one. */
const OURS =
  /^[a-z]{2,3}\/(?:$|index\.html$|(?:r|c|p|about|disagreements)\/)|^(?:404\.html|pages\.css|sitemap\.xml|robots\.txt)$/;

/** Serves the static pages while developing, where `atlas.js` is not built: it is its source. The root page is Vite's own. */
export function servePages(pages: () => Readonly<Record<string, string>>): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
    if (path === 'atlas.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.end("import '/src/atlas.ts';");
      return;
    }
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = OURS.test(path) ? pages()[name] : undefined;
    if (file === undefined) {
      next();
      return;
    }
    response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8');
    response.end(file);
  };
}
