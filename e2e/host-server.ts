import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
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
    response.setHeader('content-type', TYPES[extname(name)] ?? 'text/plain');
    response.end(text.replaceAll('{atlas}', atlas).replaceAll('{strange}', origins().strange));
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
