import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Environment variables that may name a browser, in order. */
const VARIABLES = ['ATLAS_CHROMIUM', 'CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'] as const;

const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
] as const;

// the shell without windows comes first: the same engine, and the suite takes a third of the time
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/**
 * The path of a Chromium: named by an environment variable, installed on the system, or else installed now by what
 * the system offers (Playwright's own browser; on Debian, as root, the package `chromium-headless-shell` or `chromium`).
 * Throws one sentence saying what to install when nothing works.
 */
export function findOrInstallChromium(): string {
  return fromEnvironment() ?? fromSystem() ?? fromPlaywright() ?? installed();
}

function fromEnvironment(): string | null {
  for (const name of VARIABLES) {
    const path = process.env[name];
    if (path && existsSync(path)) return path;
    if (path) throw new Error(`${name} names ${path}, which does not exist; correct it or unset it.`);
  }
  return null;
}

function fromSystem(): string | null {
  const found = PLACES.find((path) => existsSync(path));
  if (found) return found;
  if (process.platform === 'win32') return null;
  for (const command of COMMANDS) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
    if (status === 0 && stdout.trim() !== '') return stdout.trim();
  }
  return null;
}

function fromPlaywright(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function installed(): string {
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { stdio: 'inherit' }).status === 0;
  console.log('No Chromium was found; installing one.');
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian && run('apt-get', ['update'])) {
    const install = (name: string) =>
      run('apt-get', ['install', '--yes', '--no-install-recommends', name, 'fonts-dejavu-core']);
    // older releases of Debian have no package of the shell alone
    const path = install('chromium-headless-shell') || install('chromium') ? fromSystem() : null;
    if (path) return path;
  }
  const cli = execFileSync(process.execPath, ['-p', "require.resolve('@playwright/test/cli')"], {
    encoding: 'utf8',
  }).trim();
  if (run(process.execPath, [cli, 'install', 'chromium'])) {
    const path = fromPlaywright();
    if (path) return path;
  }
  throw new Error(
    'The browser tests need a Chromium and none could be installed; install Chromium, Chrome or Edge, or set CHROME_PATH to one, and run npm test again.',
  );
}
