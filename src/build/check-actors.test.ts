import { describe, expect, it } from 'vitest';
import { actorIssues } from './check-actors.ts';
import { formatDataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';
import { actorsFileSchema } from './side-files-schema.ts';
import { YamlSource } from './yaml-source.ts';

const records = ['treaty-1995', 'border-treaty-1997'].map((id) => ({
  value: { id },
})) as unknown as Sources['records'];

function issuesOf(text: string): string[] {
  const source = new YamlSource('data/actors.yaml', text);
  const actors = actorsFileSchema
    .parse(source.value)
    .map((value, i) => ({ value, source, path: [i] as const }));
  return actorIssues({ actors, records }).map(formatDataIssue);
}

const SOUND = `- id: nato
  name: { en: NATO, uk: НАТО, be: НАТА }
  kind: organisation
  records:
    - border-treaty-1997
    - treaty-1995
- id: rusi
  name: { en: RUSI, uk: RUSI, be: RUSI }
  kind: organisation
  records: [treaty-1995]
`;

describe('actorIssues', () => {
  it('accepts known records, and a name that is the same in every language', () => {
    expect(issuesOf(SOUND)).toEqual([]);
  });

  it('accepts that there are no actors', () => {
    expect(issuesOf('[]')).toEqual([]);
  });

  it.each([
    [
      'an unknown record near a known one',
      ['- treaty-1995\n', '- traety-1995\n'],
      'data/actors.yaml:6:7 [0].records[1] (nato): there is no record "traety-1995"; did you mean "treaty-1995"?',
    ],
    [
      'an unknown record like none',
      ['[treaty-1995]', '[the-fall-of-rome]'],
      'data/actors.yaml:10:13 [1].records[0] (rusi): there is no record "the-fall-of-rome"; add it there or correct the id',
    ],
    [
      'an id that is taken',
      ['id: rusi', 'id: nato'],
      'data/actors.yaml:7:7 [1].id (nato): the actor id "nato" is taken; give one of the two another id or merge them',
    ],
    [
      'a record that stands twice',
      ['- border-treaty-1997', '- treaty-1995'],
      'data/actors.yaml:6:7 [0].records[1] (nato): the record "treaty-1995" stands twice under the actor "nato"; remove one',
    ],
  ] as const)('says where there is %s', (_, [right, wrong], sentence) => {
    expect(SOUND).toContain(right);
    expect(issuesOf(SOUND.replace(right, wrong))).toEqual([sentence]);
  });
});
