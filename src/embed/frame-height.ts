/** What the atlas tells below its map, where it is narrow; beside it the height does not depend on it. */
export type FrameShows = 'list' | 'page' | 'find' | 'details' | 'figure';

export interface FrameParts {
  readonly width: number;
  readonly header: number;
  readonly timeline: number;
  readonly footer: number;
  readonly side: number;
  readonly shows: FrameShows;
}

/** Where the list moves beside the map, px: the container rule of `layout.css`. */
const WIDE = 1000;

/**
 * The height of the map that a frame asks for, px. It follows the width and what is open, never the height of the
 * frame: so that a host which does as it is asked is never asked again.
 */
export function wantedStage({ width, shows }: Pick<FrameParts, 'width' | 'shows'>): number {
  if (width >= WIDE) return 420;
  if (shows === 'list' || shows === 'page') return between(240, Math.round(width * 0.66), 420);
  return between(200, Math.round(width * 0.5), 300);
}

/**
 * The height in whole px at which a frame shows its content well. The list has a room of its own, so that the article
 * does not move while days are scrubbed; an opened record is shown whole up to 900 px. All lengths in px.
 */
export function wantedHeight(parts: FrameParts): number {
  const { width, header, timeline, footer, side, shows } = parts;
  const held = header + wantedStage(parts) + timeline;
  if (width >= WIDE) return Math.ceil(held + footer);
  if (shows === 'details') return Math.ceil(held + between(220, side + footer, 900));
  return Math.ceil(held + (shows === 'page' || shows === 'find' ? 420 : 220));
}

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);
