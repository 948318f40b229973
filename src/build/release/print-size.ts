import { resolve } from 'node:path';
import { loadOfReaders } from './load-of-readers.ts';
import { visitSizes } from './visit-sizes.ts';

const VISITS = 1_000_000;
const BUSIEST_HOUR = 0.1;

/** `npm run size`: what a visit fetches from the built site, and what a million first visits a day ask of a host. */
function main(): void {
  let requests = 0;
  let bytes = 0;
  console.log('| up to and with | requests | KiB | requests/s | Mbit/s | GB a month |');
  console.log('| --- | --: | --: | --: | --: | --: |');
  for (const stage of visitSizes(resolve(import.meta.dirname, '../../../dist'))) {
    requests += stage.requests;
    bytes += stage.bytes;
    const load = loadOfReaders(VISITS, { requests, bytes }, BUSIEST_HOUR);
    const numbers = [load.requestsPerSecond, load.megabitsPerSecond, load.gigabytesPerMonth].map(Math.round);
    console.log(`| ${[stage.name, requests, (bytes / 1024).toFixed(1), ...numbers].join(' | ')} |`);
  }
}

main();
