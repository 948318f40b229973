import type { AppState } from '../../core/app-state/app-state.ts';
import type { SafeHtml } from './html.ts';

/** A page of one language before it is put into a document. */
export interface StaticPage {
  /** Below the folder of the language. */
  readonly name: string;
  readonly title: string;
  /** What the page tells, whole; the head cuts it. */
  readonly description: string;
  /** What the atlas shows of it. */
  readonly state: AppState;
  /** Linked data about what the page tells of, without its context. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What stands in the main part. */
  readonly content: SafeHtml;
}
