import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A session of the W3C's WebDriver protocol (https://www.w3.org/TR/webdriver2/#endpoints), its commands as they are. */
export interface WebDriverSession {
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** Gives the command's value; throws the driver's own words when it fails. */
  command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a driver on a free port and one session with it. */
export async function startSession(
  driverPath: string,
  env: Readonly<Record<string, string>>,
  alwaysMatch: object,
): Promise<WebDriverSession> {
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], { env, stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await whenListening(`${origin}/status`);
  const made = await send('POST', `${origin}/session`, { capabilities: { alwaysMatch } });
  if (!isObject(made) || typeof made['sessionId'] !== 'string' || !isObject(made['capabilities']))
    throw new Error(`${driverPath} answered a new session with ${JSON.stringify(made)}.`);
  const address = `${origin}/session/${made['sessionId']}`;
  return {
    capabilities: made['capabilities'],
    command: (method, path, body) => send(method, `${address}${path}`, body),
    async close() {
      await send('DELETE', address);
      driver.kill();
    },
  };
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    // the protocol wants an object with every POST
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const answer: unknown = await response.json();
  const value = isObject(answer) ? answer['value'] : undefined;
  if (response.ok) return value;
  const { error, message } = isObject(value) ? value : { error: response.status, message: '' };
  throw new Error(`WebDriver ${method} ${new URL(address).pathname}: ${error}: ${message}`);
}

async function whenListening(address: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await wait(100);
  }
  throw new Error(`The driver did not answer at ${address} within 20 seconds; run it by hand to see why.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port.')),
      );
    });
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
