/**
 * Where the site is published, without a slash at its end: `https://example.org/atlas`. Null where nothing is
 * configured; throws a sentence on what no site can stand at.
 */
export function parseSiteOrigin(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  const address = /^https?:\/\/[^\s?#@\\]+$/.test(written) ? urlOf(written) : null;
  if (address) return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
  throw new Error(
    `ATLAS_URL is "${written.slice(0, 80)}"; expected the address at which the site is published, without query or fragment: https://example.org or https://example.org/atlas.`,
  );
}

/** The path under which the site is published, with a slash at both ends; `/` where nothing is configured. */
export const basePathOf = (origin: string | null): string =>
  origin === null ? '/' : `${new URL(origin).pathname.replace(/\/+$/, '')}/`;

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
