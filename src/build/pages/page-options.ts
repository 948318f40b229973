import type { AppState } from '../../core/app-state/app-state.ts';
import type { ReportAddress } from '../../core/record/report-link.ts';
import type { Language } from '../../core/text/language.ts';

/** What the record does not say of the pages. */
export interface PageOptions {
  /** Where the site is published, as `parseSiteOrigin` gives it; null leaves out all that needs whole addresses. */
  readonly origin: string | null;
  /**
   * The picture at the head of a page, as markup in which all text is escaped; empty for none. `rootLink` gives the
   * way from the page to a file below `dist/`.
   */
  readonly drawPoster: (lang: Language, state: AppState, rootLink: (path: string) => string) => string;
  /** Whether a `card.png`, 1200 × 630 px, lies beside each page. */
  readonly hasCards: boolean;
  /** Where readers report mistakes. */
  readonly reports?: ReportAddress | null;
}
