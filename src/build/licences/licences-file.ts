import { readLicenceText, readPackage } from './package-facts.ts';

const OWN = `Belarus–Ukraine Atlas 1991–2024

Its code is under the MIT licence, the record (data/) under CC BY 4.0, border geometry and crossing points (geo/) under the
ODbL 1.0, © OpenStreetMap contributors; towns come from GeoNames, CC BY 4.0.

The scripts of this site contain code of the following packages, each under its own licence.
`;
const RULE = '-'.repeat(80);

/** What `licences.txt` says: every package in the given folders with its licence, by name. */
export function licencesFile(folders: readonly string[]): string {
  const entries = folders
    .map((folder) => ({ ...readPackage(folder), text: readLicenceText(folder) }))
    .map(({ name, version, licence, text }) => ({
      title: `${name} ${version} (${licence ?? 'see below'})`,
      text,
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const unique = entries.filter(({ title }, i) => title !== entries[i - 1]?.title);
  return `${OWN}\n${unique.map(({ title, text }) => `${RULE}\n${title}\n\n${text}\n`).join('\n')}`;
}
