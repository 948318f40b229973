import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readEdition } from '../edition.ts';
import { readSources } from '../read-sources.ts';
import { releaseNotes } from './release-notes.ts';
import { visitSizes } from './visit-sizes.ts';

const packageSchema = z.object({ version: z.string() });

/** `npm run release-notes`: prints the notes of the version in package.json; with sizes, if the site was built. */
function main(): void {
  const root = resolve(import.meta.dirname, '../../..');
  const readText = (file: string) => readFileSync(join(root, file), 'utf8');
  const { sources } = readSources(root);
  const dist = join(root, 'dist');
  console.log(
    releaseNotes(readText('CHANGELOG.md'), {
      version: packageSchema.parse(JSON.parse(readText('package.json'))).version,
      edition: readEdition(root),
      records: sources.records.length,
      citations: sources.citations.length,
      stages: existsSync(join(dist, 'index.html')) ? visitSizes(dist) : null,
    }),
  );
}

main();
