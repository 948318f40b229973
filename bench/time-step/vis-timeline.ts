import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { Timeline } from 'vis-timeline/standalone';
import { events, firstDay, MS_A_DAY, nextFrame, serveSteps, trail } from './step-page.ts';

/**
 * vis-timeline: the events as points on one line, without stacking and without texts, its quickest way. It has no map: a
 * step moves its window to the day and its trail, and a line for the day.
 */
async function open() {
  const container = document.getElementById('map');
  if (!container) throw new Error('The page has no room "map"; add it to vis-timeline.html.');
  // the events of the day after stand on its first moment
  const windowOn = (day: number) =>
    [new Date((day - trail) * MS_A_DAY), new Date((day + 0.5) * MS_A_DAY)] as const;
  const [start, end] = windowOn(firstDay);
  const items = events.map(({ id, day }) => ({
    id,
    content: '',
    type: 'point',
    start: new Date(day * MS_A_DAY),
  }));
  const timeline = new Timeline(container, items, {
    start,
    end,
    stack: false,
    showCurrentTime: false,
    height: '100%',
  });
  timeline.addCustomTime(new Date(firstDay * MS_A_DAY), 'day');
  return {
    step: (day: number) => {
      timeline.setCustomTime(new Date(day * MS_A_DAY), 'day');
      timeline.setWindow(...windowOn(day), { animation: false });
    },
    drawn: nextFrame,
    countShowing: () => timeline.getVisibleItems().length,
  };
}

serveSteps(open);
