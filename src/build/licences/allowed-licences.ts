import { z } from 'zod';

/** Licences of code that may be published with the atlas: it may be used, changed and sold if its notice stays with it. */
const PUBLISHED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'EDL-1.0',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
]);
/** Besides these, licences of tools and fonts that stay on the machine that builds and tests. */
const TOOLS: ReadonlySet<string> = new Set([...PUBLISHED, 'MPL-2.0', 'OFL-1.1']);

/** What a package's own files say where its package.json says nothing that can be read; looked up by hand. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  // LICENSE.md has the two clauses; package.json has the old field `licenses`
  arc: 'BSD-2-Clause',
  // package.json says “BDS-3-Clause”; LICENSE has the three clauses
  'splaytree-ts': 'BSD-3-Clause',
};

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), link: z.boolean().optional() }),
  ),
});

/**
 * A sentence for each package in a lock file whose licence is not allowed; an empty list where all are. `lock` is the
 * parsed package-lock.json, of version 2 or later. Throws where it has another shape.
 */
export function forbiddenLicences(lock: unknown): readonly string[] {
  return Object.entries(lockSchema.parse(lock).packages).flatMap(([path, { license, dev, link }]) => {
    if (path === '' || link) return [];
    const name = path.replace(/^.*node_modules\//, '');
    const licence = READ_BY_HAND[name] ?? license;
    const allowed = dev ? TOOLS : PUBLISHED;
    if (licence !== undefined && isAllowed(licence, allowed)) return [];
    const says = licence === undefined ? 'names no licence' : `is under ${licence}`;
    const use = dev ? 'a tool' : 'code that may be published';
    return [
      `package-lock.json: ${name} ${says}, which is not allowed for ${use}; expected one of ${[...allowed].join(', ')}. ` +
        'Take another package, or allow its licence in src/build/licences/allowed-licences.ts with the reason.',
    ];
  });
}

/** One of what is joined by OR is enough, all of what is joined by AND must be allowed; deeper nesting is refused. */
function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
