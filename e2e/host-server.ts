import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** What articles send as `Content-Security-Policy`; docs/embedding.md tells the same to those who write articles. */
const POLICIES: Readonly<Record<string, string>> = {
  // the least that the element needs, and the article's own style sheet; then with the full map and pictures to save
  'element-bare.html': "default-src 'none'; script-src {atlas}; connect-src {atlas}; style-src 'self'",
  'element-policy.html':
    "default-src 'none'; script-src {atlas}; connect-src {atlas}; worker-src blob: {atlas}; img-src data: blob:; style-src 'self'",
  'element-trusted.html':
    "default-src 'none'; script-src {atlas}; connect-src {atlas}; worker-src blob: {atlas}; img-src data: blob:; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html default",
  // Trusted Types that leave out what the full map needs
  'element-light.html':
    "default-src 'none'; script-src {atlas}; connect-src {atlas}; worker-src blob: {atlas}; img-src data: blob:; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  // Trusted Types that leave out the policy of the templates, with and without room for a frame
  'element-untrusted.html':
    "default-src 'none'; script-src {atlas}; connect-src {atlas}; frame-src {atlas}; style-src 'self'; require-trusted-types-for 'script'; trusted-types article",
  'element-unframed.html':
    "default-src 'none'; script-src {atlas}; connect-src {atlas}; style-src 'self'; require-trusted-types-for 'script'; trusted-types article",
};

/** Articles of others: the files of `e2e/hosts` on origins that are not the atlas's. */
export interface HostServer {
  /** Where the articles lie: another site than the atlas. */
  readonly origin: string;
  /** The same files on a third origin, for strangers inside an article. */
  readonly strangeOrigin: string;
  close(): Promise<void>;
}

/** Serves the articles on a free port; `{atlas}` and `{strange}` in a file stand for those origins. */
export async function startHostServer(atlas: string): Promise<HostServer> {
  const folder = join(import.meta.dirname, 'hosts');
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/moved') {
      // an address with a trusted origin that leads to a stranger
      response.writeHead(302, { location: `${origins().strange}/stranger.html` }).end();
      return;
    }
    const name = /^\/([a-z-]+\.(?:html|css|js))$/.exec(path)?.[1];
    const text = name ? await readFile(join(folder, name), 'utf8').catch(() => null) : null;
    if (name === undefined || text === null) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const fill = (template: string) =>
      template.replaceAll('{atlas}', atlas).replaceAll('{strange}', origins().strange);
    response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain');
    const policy = POLICIES[name];
    if (policy !== undefined) response.setHeader('content-security-policy', fill(policy));
    response.end(fill(text));
  });
  const origins = () => {
    const { port } = server.address() as AddressInfo;
    return { own: `http://localhost:${port}`, strange: `http://127.0.0.1:${port}` };
  };
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: origins().own,
    strangeOrigin: origins().strange,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
