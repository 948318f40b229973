import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { forbiddenLicences } from './allowed-licences.ts';

const lock: unknown = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8'),
);
const issues = forbiddenLicences(lock);
for (const issue of issues) console.error(issue);
if (issues.length > 0) process.exitCode = 1;
else console.log('Every installed package is under a licence that is allowed.');
