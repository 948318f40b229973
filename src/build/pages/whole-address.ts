/** The whole address of a file below `dist/`, on a site published at `origin`. */
export const absoluteUrl = (origin: string, path: string): string => `${origin}/${path}`;
