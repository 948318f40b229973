import type { Messages } from '../text/messages.ts';
import type { ChapterText } from './chapter.ts';

/** What the tools around the map need in one language: fetched after the atlas can be scrubbed. */
export interface ToolsFile {
  readonly messages: Messages;
  /** By id of the chapter. */
  readonly chapters: Readonly<Record<string, ChapterText>>;
}
