/** Which version of the record this is, from data/edition.json. */
export interface Edition {
  readonly version: string;
  /** ISO day. */
  readonly published: string;
}
