import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { Timeline } from 'vis-timeline/standalone';
import type { Fifty } from './fifty.ts';
import { markContent, markScrubbable } from './marks.ts';

/** vis-timeline: fifty titles on a timeline that is dragged; it has no map. */
const container = document.getElementById('map');
if (!container) throw new Error('The page has no room "map"; add it to vis-timeline.html.');
const fifty: Fifty = await (await fetch('/fifty.geojson')).json();
const items = fifty.features.map(({ properties: { id, title, start } }) => ({ id, content: title, start }));
const timeline = new Timeline(container, items, { height: '100%' });
timeline.addCustomTime('2022-02-24', 'day');
// the first drawing of all
timeline.on('changed', () => {
  markContent();
  markScrubbable();
});
