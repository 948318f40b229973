/** What the notes of a release are made of. */
export interface ReleaseFacts {
  /** Of the code, from package.json. */
  readonly version: string;
  /** Of the record, from data/edition.json; `published` is an ISO day. */
  readonly edition: { readonly version: string; readonly published: string };
  readonly records: number;
  readonly citations: number;
  /** What a visit fetches, or null where the site was not built. */
  readonly stages:
    | readonly { readonly name: string; readonly requests: number; readonly bytes: number }[]
    | null;
}

/** The topmost section of a changelog. Throws where it is empty or about another version than the one that is released. */
export function topSection(changelog: string, version: string): string {
  const [, title = '', body = ''] = /^## ([^\n]*)\n(.*?)(?=^## |(?![\s\S]))/ms.exec(changelog) ?? [];
  const isOfVersion = title.split(/\s/)[0] === version || /^unreleased$/i.test(title.trim());
  if (!isOfVersion)
    throw new Error(
      `CHANGELOG.md begins with the section “${title}”; expected one of ${version}, the version in package.json. ` +
        'Add the section, or correct the version.',
    );
  if (body.trim() === '')
    throw new Error(`The section “${title}” of CHANGELOG.md is empty; say what changed for readers.`);
  return body.trim();
}

/** The notes of a release as Markdown. Throws as `topSection`. */
export function releaseNotes(changelog: string, facts: ReleaseFacts): string {
  const { version, edition, records, citations, stages } = facts;
  const sizes = stages?.map(
    ({ name, requests, bytes }) =>
      `- ${name}: ${(bytes / 1024).toFixed(1)} KiB in ${countOf(requests, 'file')}`,
  );
  return `# Belarus–Ukraine Atlas ${version}

The record is of edition ${edition.version}, published on ${edition.published}: ${countOf(records, 'record')}, ${countOf(citations, 'citation')}.
Articles keep this edition at \`v/${edition.version}/\`.

## What changed

${topSection(changelog, version)}
${sizes ? `\n## What a first visit fetches (brotli)\n\n${sizes.join('\n')}\n` : ''}`;
}

const countOf = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
