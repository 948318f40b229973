import { compileAtlasData } from '../src/build/atlas-data.ts';
import { formatDataIssue } from '../src/build/data-issue.ts';
import { staticFiles } from '../src/build/pages/compile-static-pages.ts';
import { readSources } from '../src/build/read-sources.ts';

/**
 * One part of the build, measured in a process of its own: prints what it made, how long it took and the largest memory.
 * Arguments: the folder that holds `data/` and `geo/`, and the part.
 */

const [root = '.', part] = process.argv.slice(2);

function checkAndCompile(): { records: number; files: number } {
  const { sources, issues, assets, details, published } = compileAtlasData(root);
  if (issues.length > 0) {
    const first = issues.slice(0, 5).map(formatDataIssue).join('\n');
    throw new Error(
      `The copied record has ${issues.length} faults; copied-record.ts must be mended:\n${first}`,
    );
  }
  const files = [assets, details, published].reduce((sum, group) => sum + Object.keys(group).length, 0);
  return { records: sources.records.length, files };
}

function makePages(sources: ReturnType<typeof readSources>['sources']): { records: number; files: number } {
  const edition = { version: 'bench', published: '2026-01-01' };
  const options = { origin: null, drawPoster: () => '', hasCards: false };
  let files = 0;
  for (const [, text] of staticFiles(sources, edition, options)) files += text.length > 0 ? 1 : 0;
  return { records: sources.records.length, files };
}

const read = part === 'pages' ? readSources(root).sources : null;
const begun = performance.now();
const made = read ? makePages(read) : checkAndCompile();
const seconds = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ ...made, seconds, peakMiB: process.resourceUsage().maxRSS / 1024 }));
