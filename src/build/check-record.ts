import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAtlasData, recordSchemaText } from './atlas-data.ts';
import { formatDataIssue } from './data-issue.ts';
import { formatCoverage } from './language-coverage.ts';

/** `npm run data`: checks the whole record, prints every fault with its line, and renews data/schema.json. */
function main(): void {
  const root = process.cwd();
  const { issues, coverage, languages, published } = compileAtlasData(root);
  for (const issue of issues) console.error(formatDataIssue(issue));
  if (issues.length > 0) {
    console.error(
      `${issues.length} ${issues.length === 1 ? 'fault' : 'faults'} in the record; nothing was written.`,
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(join(root, 'data/schema.json'), recordSchemaText());
  const { records, citations } = JSON.parse(published['data/record.json'] ?? '{}') as {
    records: unknown[];
    citations: unknown[];
  };
  console.log(
    `Claims of the founding documents that a record cites: ${coverage.covered} of ${coverage.claims}.`,
  );
  for (const language of languages) console.log(formatCoverage(language));
  console.log(
    `The record is sound: ${records.length} records, ${citations.length} citations. data/schema.json is renewed.`,
  );
}

main();
