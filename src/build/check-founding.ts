import type { DataIssue } from './data-issue.ts';
import type { Sources } from './read-sources.ts';
import { suggestion } from './suggestion.ts';

/** How far the record answers the founding documents. */
export interface FoundingCoverage {
  readonly claims: number;
  /** Claims that at least one record cites by its document. */
  readonly covered: number;
}

/** Of all claims in data/founding-claims.yaml, those that a record cites; claims that are only context count as covered. */
export function foundingCoverage(sources: Sources): FoundingCoverage {
  const pairs = citedPairs(sources);
  const covered = sources.foundingClaims.filter(
    ({ value: { document, records, standing } }) =>
      standing === 'contextOnly' || records.some((id) => pairs.has(`${document} ${id}`)),
  );
  return { claims: sources.foundingClaims.length, covered: covered.length };
}

/** Claims that name no record or one that does not cite the document, and citations of a document without a claim. */
export function foundingIssues(sources: Sources): DataIssue[] {
  const ids = new Set(sources.records.map(({ value }) => value.id));
  const pairs = citedPairs(sources);
  const claimed = new Set(
    sources.foundingClaims.flatMap(({ value }) => value.records.map((id) => `${value.document} ${id}`)),
  );
  const ofClaims = sources.foundingClaims.flatMap(({ value, source, path }): DataIssue[] => {
    const { document, records, standing, note } = value;
    const faults = records.flatMap((id, i) => {
      const at = [...path, 'records', i];
      if (!ids.has(id)) return [source.issueAt(at, `there is no record "${id}"${suggestion(id, ids)}`)];
      return pairs.has(`${document} ${id}`) || standing === 'contextOnly'
        ? []
        : [
            source.issueAt(
              at,
              `"${id}" does not cite document "${document}"; add it under founding there`,
              id,
            ),
          ];
    });
    if (standing === 'differs' && note === undefined)
      faults.push(source.issueAt(path, 'the record differs, yet no note says what it says instead; add one'));
    return faults;
  });
  // a record without any table of claims is checked for nothing
  if (sources.foundingClaims.length === 0) return [];
  const ofRecords = sources.records.flatMap(({ value, source, path }) =>
    value.founding.flatMap(({ document }, i) =>
      claimed.has(`${document} ${value.id}`)
        ? []
        : [
            source.issueAt(
              [...path, 'founding', i],
              `data/founding-claims.yaml lists no claim of document "${document}" for "${value.id}"; add it there`,
              value.id,
            ),
          ],
    ),
  );
  return [...ofClaims, ...ofRecords];
}

const citedPairs = ({ records }: Sources): ReadonlySet<string> =>
  new Set(records.flatMap(({ value }) => value.founding.map(({ document }) => `${document} ${value.id}`)));
