import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

/** What a package says of itself. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression, or null where its package.json has none. */
  readonly licence: string | null;
  /** Names of the packages it cannot do without. */
  readonly dependencies: readonly string[];
}

/** What the package.json in a folder says. Throws where there is none or it is no package's. */
export function readPackage(folder: string): PackageFacts {
  const file = join(folder, 'package.json');
  const { name, version, license, dependencies } = packageSchema.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  return { name, version, licence: license ?? null, dependencies: Object.keys(dependencies ?? {}) };
}

/**
 * The text of a package's licence: its file, else the part of its README that bears that heading. Throws where it has
 * neither, since the text must go with the code.
 */
export function readLicenceText(folder: string): string {
  const names = readdirSync(folder);
  const file = names.find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  const readme = names.find((name) => /^readme\.md$/i.test(name));
  const part = readme && licencePart(readFileSync(join(folder, readme), 'utf8'));
  if (part) return part;
  throw new Error(
    `${folder} has neither a licence file nor a licence in its README; its licence must be published with its code. ` +
      'Take another package, or name its licence in src/build/licences.',
  );
}

/** From a heading with “licence” in it to the next heading; null where there is none, or nothing below it. */
function licencePart(readme: string): string | null {
  const part = /^#+[^\n]*licen[cs]e[^\n]*\n(?<text>(?:(?!#)[^\n]*\n?)*)/im.exec(readme)?.groups?.['text'];
  return part?.trim() || null;
}
