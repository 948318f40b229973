import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPackage } from './package-facts.ts';

/**
 * Packages that are published as one file with their own dependencies inside: bundling them bundles all of those, though
 * no module of theirs is seen.
 */
const WITH_DEPENDENCIES_INSIDE: ReadonlySet<string> = new Set(['maplibre-gl']);
const FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

/** The folder of the package that a module lies in, or null for a module of our own; `id` as a bundler names it. */
export function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  return FOLDER.exec(path)?.[0] ?? null;
}

/**
 * Folders of all packages whose code is in the built site, each once: those of the modules, and the named packages
 * `withAll` and what they depend on, found from `root` as Node finds them. Throws for a package that is not installed.
 */
export function bundledPackages(
  moduleIds: Iterable<string>,
  withAll: readonly string[],
  root: string,
): readonly string[] {
  const found = new Set<string>();
  for (const id of moduleIds) {
    const folder = packageFolder(id);
    if (folder === null) continue;
    if (WITH_DEPENDENCIES_INSIDE.has(readPackage(folder).name)) addWithDependencies(folder, found);
    else found.add(realpathSync(folder));
  }
  for (const name of withAll) addWithDependencies(installedFolder(name, root), found);
  return [...found];
}

function addWithDependencies(folder: string, found: Set<string>): void {
  const real = realpathSync(folder);
  if (found.has(real)) return;
  found.add(real);
  // types are read by the compiler alone
  for (const name of readPackage(real).dependencies)
    if (!name.startsWith('@types/')) addWithDependencies(installedFolder(name, real), found);
}

/** Looks in `from` and in each folder above it, as Node does. */
function installedFolder(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(folder) === folder)
      throw new Error(`The package ${name}, which ${from} needs, is not installed; run npm ci.`);
  }
}
