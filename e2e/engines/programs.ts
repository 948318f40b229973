import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type EngineName = 'firefox' | 'webkit';

/** Debian's packages with everything that the flows need. */
export const DEBIAN_PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core'] as const;

/** The path of Firefox: `ATLAS_FIREFOX`, or what is installed; null when there is none. */
export function findFirefox(): string | null {
  return process.env['ATLAS_FIREFOX'] ?? findProgram('firefox-esr') ?? findProgram('firefox');
}

/** The path of WebKit's driver; null when there is none. */
export function findWebKitDriver(): string | null {
  return findProgram('WebKitWebDriver');
}

/** The path of WebKitGTK's own small browser, which lies in a folder named for the library's version; or null. */
export function findMiniBrowser(): string | null {
  const roots = [
    '/usr/lib',
    '/usr/libexec',
    ...foldersIn('/usr/lib').filter((path) => path.includes('linux')),
  ];
  const libraries = roots.flatMap(foldersIn).filter((path) => /webkit2?gtk-/.test(path));
  return libraries.map((path) => join(path, 'MiniBrowser')).find((path) => existsSync(path)) ?? null;
}

/** What an engine lacks on this machine, by the names of the programs. */
export function missingPrograms(engine: EngineName): string[] {
  const needed = {
    firefox: { Firefox: findFirefox() },
    webkit: { WebKitWebDriver: findWebKitDriver(), MiniBrowser: findMiniBrowser() },
  }[engine];
  const programs: Record<string, string | null> = { ...needed, Xvfb: findProgram('Xvfb') };
  return Object.keys(programs).filter((name) => programs[name] === null);
}

function findProgram(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name));
}
