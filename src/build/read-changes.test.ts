import { describe, expect, it } from 'vitest';
import { readChanges } from './read-changes.ts';
import { relationGroups } from './relation-groups.ts';

describe('readChanges', () => {
  it('reads each correction with its day, joining lines that run on', () => {
    const text = `# Changes

An introduction - with: punctuation.

## 2026-12-01 (2026.2)

- border-length: a tripoint was moved
  by 300 metres.

## 2026-11-24 (2026.1)

- emb-by-kyiv: the day of departure was corrected.
`;
    expect(readChanges(text)).toEqual({
      issues: [],
      changes: [
        { record: 'border-length', date: '2026-12-01', text: 'a tripoint was moved by 300 metres.' },
        { record: 'emb-by-kyiv', date: '2026-11-24', text: 'the day of departure was corrected.' },
      ],
    });
  });

  it('has nothing to tell of an empty file', () => {
    expect(readChanges('')).toEqual({ changes: [], issues: [] });
  });

  it.each([
    ['## November 2026', 1, /is no heading; write ## 2026-11-24/],
    ['## 2026-11-24 (2026.1)\n\n* border: moved', 3, /is no change; write - record-id/],
    ['## 2026-11-24 (2026.1)\r\n- Border: moved', 2, /is no change/],
  ])('says the line of a fault in %j', (text, line, sentence) => {
    const { issues } = readChanges(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      file: 'data/CHANGES.md',
      line,
      sentence: expect.stringMatching(sentence),
    });
  });
});

describe('relationGroups', () => {
  const relations = [
    { from: 'ratified', type: 'follows', to: 'signed' },
    { from: 'in-force', type: 'follows', to: 'ratified' },
    { from: 'ratified', type: 'part-of', to: 'border' },
  ] as const;

  it('tells what a record has to others before what others have to it', () => {
    expect(relationGroups('ratified', relations)).toEqual([
      { type: 'part-of', isInverse: false, records: ['border'] },
      { type: 'follows', isInverse: false, records: ['signed'] },
      { type: 'follows', isInverse: true, records: ['in-force'] },
    ]);
  });

  it('is empty for a record without relations', () => {
    expect(relationGroups('other', relations)).toEqual([]);
  });
});
