import type { Camera } from '../geometry/camera.ts';
import type { Interval } from '../time/interval.ts';
import type { ChapterId, RecordId } from './ids.ts';

/** A period that the founding documents speak of, `[start, end)`: a stretch of the record that can be told by itself. */
export interface Chapter extends Interval {
  readonly id: ChapterId;
  readonly title: string;
  /** Where the map looks while the chapter is told; null: the whole map. */
  readonly camera: Camera | null;
}

/** What is read of a chapter: fetched with the tools. */
export interface ChapterText {
  readonly text: string;
  /** Its stops, in the order of their days. */
  readonly records: readonly RecordId[];
  readonly founding: readonly { readonly document: string; readonly locator: string }[];
}
