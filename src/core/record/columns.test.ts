import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';

const rows = [
  { id: 'a', day: 3, note: null },
  { id: 'b', day: 4, heads: ['x'] },
  { id: 'c', day: 5 },
];

it('sets values of one field side by side, and names the rows of a field that some lack', () => {
  expect(toColumns(rows)).toEqual({
    id: ['a', 'b', 'c'],
    day: [3, 4, 5],
    note: { 0: null },
    heads: { 1: ['x'] },
  });
});

it('gives rows back through JSON as they were, in their order, without fields they do not have', () => {
  expect(fromColumns(JSON.parse(JSON.stringify(toColumns(rows))))).toStrictEqual(rows);
  expect(fromColumns(toColumns([]))).toEqual([]);
});

it('leaves out what is undefined, as JSON does', () => {
  const first = { id: 'a', note: undefined };
  expect(fromColumns(toColumns([first, { id: 'b', note: 'n' }]))).toStrictEqual([
    { id: 'a' },
    { id: 'b', note: 'n' },
  ]);
});

it('gives any rows back', () => {
  const row = fc.record(
    { id: fc.string(), a: fc.jsonValue(), b: fc.boolean(), c: fc.option(fc.nat()) },
    { requiredKeys: ['id'] },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (any) => {
      const plain = JSON.parse(JSON.stringify(any));
      expect(fromColumns(JSON.parse(JSON.stringify(toColumns(plain))))).toEqual(plain);
    }),
  );
});
