/**
 * What a server should send with the site: everything may be read from any page, for that is what an embed is for;
 * our own pages run only our own code, and their frames may stand anywhere. One list for the preview server (so that
 * browser tests run under it), for `public/_headers` and for docs/hosting.md; a test keeps the three alike.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob: data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'self'",
  'frame-ancestors *',
  "require-trusted-types-for 'script'",
  'trusted-types lit-html default atlas-worker',
].join('; ');

export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Hashed files never change; pages, loaders and data keep their names and change with a version. */
export const CACHE = {
  immutable: 'public, max-age=31536000, immutable',
  brief: 'public, max-age=300, stale-while-revalidate=86400',
} as const;
