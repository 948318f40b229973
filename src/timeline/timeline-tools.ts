import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { announceMoment } from './announce-moment.ts';
import { followDay } from './follow-day.ts';
import { mountLanes } from './lanes/mount-lanes.ts';
import type { TimelineRooms } from './mount-timeline.ts';
import { mountOptions } from './options.ts';
import css from './timeline-tools.css?inline';
import { mountZoomBar } from './zoom-bar.ts';

export interface TimelineTools {
  destroy(): void;
}

/** Everything of the timeline that comes after the overview. */
export function mountTimelineTools(
  rooms: TimelineRooms,
  context: AtlasContext,
  isCooperative: boolean,
): TimelineTools {
  adoptStyles(rooms.lanes, css);
  const lanes = mountLanes(rooms.lanes, context, isCooperative);
  const views = [lanes, mountOptions(rooms.options, context), mountZoomBar(rooms.zoom, context)];
  const undo = [followDay(context), announceMoment(rooms.options, context)];
  return {
    destroy() {
      for (const stop of undo) stop();
      for (const view of views) view.destroy();
    },
  };
}
