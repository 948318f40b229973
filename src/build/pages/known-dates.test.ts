import { expect, it } from 'vitest';
import { compileDate } from '../compile-date.ts';
import { knownDates } from './known-dates.ts';

it.each([
  ['2022', '2022', '2022'],
  ['2022-02', '2022-02', '2022-02'],
  ['2022-02-24', '2022-02-24', '2022-02-24'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2022-02-24/2022-04', '2022-02-24', '2022-04'],
  ['2022-12-31/2023', '2022-12-31', '2023'],
  // open and unknown ends are not said
  ['2022-03-24/..', '2022-03-24', null],
  ['2014-09-04/', '2014-09-04', null],
  ['/2022-03-24', null, '2022-03-24'],
  ['/..', null, null],
  // "about" and doubt make a date coarser than it is written
  ['2022-05-05~', '2022-05', '2022-05'],
  ['2022-05?', '2022', '2022'],
  ['2013%', null, null],
  ['2022-02-26~/2022-04-02', '2022-02', '2022-04-02'],
  // one of several days is what they share
  ['[2022-02-27,2022-02-28]', '2022-02', '2022-02'],
  ['[2022-02-28,2022-03-01]', '2022', '2022'],
  ['[2021-12-31,2022-01-01]', null, null],
])('%s begins %s and ends %s', (edtf, start, end) => {
  const date = compileDate(edtf);
  expect(date.ok && knownDates(date.value)).toEqual({ start, end });
});
