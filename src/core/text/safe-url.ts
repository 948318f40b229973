/** Addresses in the record are http or https by its schema; anything else leads nowhere. */
export const safeUrl = (url: string): string => (/^https?:\/\//.test(url) ? url : '#');
