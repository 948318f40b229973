import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { announceMoment } from './announce-moment.ts';
import { openFiguresRoom } from './figures-room.ts';
import { followDay } from './follow-day.ts';
import { mountLanes } from './lanes/mount-lanes.ts';
import type { TimelineDeps, TimelineRooms } from './mount-timeline.ts';
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
  { isCooperative, figures }: Pick<TimelineDeps, 'isCooperative' | 'figures'>,
): TimelineTools {
  adoptStyles(rooms.lanes, css);
  const lanes = mountLanes(rooms.lanes, context, isCooperative);
  const charts = openFiguresRoom(rooms.figures, context, { ...figures, ...lanes });
  const views = [charts, lanes, mountOptions(rooms.options, context), mountZoomBar(rooms.zoom, context)];
  const undo = [followDay(context), announceMoment(rooms.options, context)];
  return {
    destroy() {
      for (const stop of undo) stop();
      for (const view of views) view.destroy();
    },
  };
}
