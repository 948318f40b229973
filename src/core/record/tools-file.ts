import type { Messages } from '../text/messages.ts';
import type { ChapterText } from './chapter.ts';
import type { ReportAddress } from './report-link.ts';

/** What the tools around the map need in one language: fetched after the atlas can be scrubbed. */
export interface ToolsFile {
  readonly messages: Messages;
  /** Where readers report mistakes; null where the publisher of the site gave no address. */
  readonly reports: ReportAddress | null;
  /** By id of the chapter. */
  readonly chapters: Readonly<Record<string, ChapterText>>;
}
