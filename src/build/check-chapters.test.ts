import { describe, expect, it } from 'vitest';
import { chapterIssues } from './check-chapters.ts';
import { formatDataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';
import { chaptersFileSchema } from './side-files-schema.ts';
import { YamlSource } from './yaml-source.ts';

const records = [
  ['treaty-1995', '1995-07-17'],
  ['border-treaty-1997', '1997-05-12'],
  ['talks-2014', '2014-09-05'],
  ['invasion-2022', '2022-02-24'],
].map(([id, date]) => ({ value: { id, date } })) as unknown as Sources['records'];

function issuesOf(text: string): string[] {
  const source = new YamlSource('data/chapters.yaml', text);
  const chapters = chaptersFileSchema
    .parse(source.value)
    .map((value, i) => ({ value, source, path: [i] as const }));
  return chapterIssues({ chapters, records }).map(formatDataIssue);
}

const chapter = (id: string, from: string, to: string, stops: string) => `- id: ${id}
  from: ${from}
  to: ${to}
  title: { en: A, uk: Б, be: В }
  text: { en: One., uk: Два., be: Тры. }
  records: [${stops}]
  founding: []
`;

const SOUND = [
  chapter('calm', '1991-01-01', '2013-12-31', 'treaty-1995, border-treaty-1997'),
  chapter('strain', '2014-01-01', '2022-02-23', 'talks-2014'),
  chapter('war', '2022-02-24', '2024-12-31', 'invasion-2022'),
].join('');

describe('chapterIssues', () => {
  it('accepts chapters that cover every day once, each with its stops in order', () => {
    expect(issuesOf(SOUND)).toEqual([]);
  });

  it('accepts that there are no chapters', () => {
    expect(issuesOf('[]')).toEqual([]);
  });

  it.each([
    [
      'an unknown record',
      ['[talks-2014]', '[talk-2014]'],
      'data/chapters.yaml:13:13 [1].records[0] (strain): there is no record "talk-2014"; did you mean "talks-2014"?',
    ],
    [
      'an id that is taken',
      ['id: war', 'id: calm'],
      'data/chapters.yaml:15:7 [2].id (calm): the chapter id "calm" is taken; give one of the two another id or merge them',
    ],
    [
      'a day that no chapter tells',
      ['from: 2014-01-01', 'from: 2014-01-02'],
      'data/chapters.yaml:9:9 [1].from (strain): 2014-01-02 leaves days untold after "calm", which ends on 2013-12-31; begin on 2014-01-01',
    ],
    [
      'a day that two chapters tell',
      ['from: 2014-01-01', 'from: 2013-12-31'],
      'data/chapters.yaml:9:9 [1].from (strain): 2013-12-31 overlaps "calm", which ends on 2013-12-31; begin on 2014-01-01',
    ],
    [
      'a beginning after that of the atlas',
      ['from: 1991-01-01', 'from: 1991-12-27'],
      'data/chapters.yaml:2:9 [0].from (calm): 1991-12-27 leaves days untold after the beginning of the atlas; begin on 1991-01-01',
    ],
    [
      'a beginning before that of the atlas',
      ['from: 1991-01-01', 'from: 1990-07-16'],
      'data/chapters.yaml:2:9 [0].from (calm): 1990-07-16 lies before the beginning of the atlas; begin on 1991-01-01',
    ],
    [
      'an end that is not that of the atlas',
      ['to: 2024-12-31', 'to: 2024-11-30'],
      'data/chapters.yaml:17:7 [2].to (war): 2024-11-30 is not the end of the atlas; the last chapter ends on 2024-12-31',
    ],
    [
      'stops out of order',
      ['treaty-1995, border-treaty-1997', 'border-treaty-1997, treaty-1995'],
      'data/chapters.yaml:6:33 [0].records[1] (calm): "treaty-1995" begins on 1995-07-17, before "border-treaty-1997" of 1997-05-12; put the stops in the order of their days',
    ],
    [
      'a stop of another chapter',
      ['[invasion-2022]', '[talks-2014]'],
      'data/chapters.yaml:20:13 [2].records[0] (war): "talks-2014" begins on 2014-09-05, outside the chapter from 2022-02-24 to 2024-12-31; move it to its own',
    ],
    [
      'a stop that stands twice',
      ['[talks-2014]', '[talks-2014, talks-2014]'],
      'data/chapters.yaml:13:25 [1].records[1] (strain): the record "talks-2014" stands twice under the chapter "strain"; remove one',
    ],
  ] as const)('says where there is %s', (_, [right, wrong], sentence) => {
    expect(SOUND).toContain(right);
    expect(issuesOf(SOUND.replace(right, wrong))).toEqual([sentence]);
  });

  it('says when a chapter ends before it begins', () => {
    const reversed = SOUND.replace('to: 2022-02-23', 'to: 2013-06-01');
    expect(issuesOf(reversed)).toContain(
      'data/chapters.yaml:10:7 [1].to (strain): to 2013-06-01 precedes from 2014-01-01; swap them or correct one',
    );
  });
});
