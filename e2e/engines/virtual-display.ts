import { spawn } from 'node:child_process';

export interface VirtualDisplay {
  /** The environment in which a browser draws there, and draws WebGL without a graphics card. */
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

/** Starts an X server without a screen on a free display number; rejects when it ends at once. */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`Xvfb ended with ${code} before it gave a display; run it by hand to see why.`)),
    );
    server.stdout.once('data', (chunk: Buffer) =>
      resolve({
        env: { ...ownEnvironment(), DISPLAY: `:${String(chunk).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' },
        close: () => server.kill(),
      }),
    );
  });
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
