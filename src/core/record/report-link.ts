/** Where a reader tells of a mistake: a mail address (`mailto:…`) or a form (`https://…`). */
export type ReportAddress = string;

/**
 * The link that reports a mistake in one record, with its id and the version read already filled in: as subject and
 * first line of a mail, as `record` and `version` of a form. What the address holds already is kept.
 */
export function reportLink(
  address: ReportAddress,
  record: { readonly id: string; readonly title: string },
  version: string,
): string {
  const [base, query] = address.split('?');
  const pairs = address.startsWith('mailto:')
    ? [
        ['subject', `${record.id} (${version})`],
        ['body', `${record.title}\n${record.id}, ${version}\n\n`],
      ]
    : [
        ['record', record.id],
        ['version', version],
      ];
  const filled = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value as string)}`);
  return `${base}?${[...(query ? [query] : []), ...filled].join('&')}`;
}

/** The address as configured, or null where none is; throws a sentence on one that no browser should open. */
export function parseReportAddress(text: string | undefined): ReportAddress | null {
  const address = text?.trim() ?? '';
  if (address === '') return null;
  if (/^mailto:[^\s@?]+@[^\s@?]+(\?\S*)?$/.test(address) || /^https:\/\/[^\s/]+\S*$/.test(address))
    return address;
  throw new Error(
    `ATLAS_REPORTS is "${address.slice(0, 80)}"; expected where readers report mistakes, mailto:name@example.org or https://example.org/form.`,
  );
}
