import type { ToolsFile } from '../core/record/tools-file.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { FigureLoaders } from './figures/load-figures.ts';
import { mountOverview } from './overview.ts';
import type { TimelineTools } from './timeline-tools.ts';
import { mountTransport } from './transport.ts';

export interface TimelineDeps {
  readonly loadTools: () => Promise<ToolsFile>;
  readonly figures: FigureLoaders;
  /** Whether the page around keeps its scroll. */
  readonly isCooperative: boolean;
  /** The tools of the timeline could not be fetched; the overview works without them. */
  readonly onFailure: (cause: unknown) => void;
}

/** How long after the first picture the rest of the timeline is fetched: scrubbing does not wait for it. */
const TOOLS_DELAY_MS = 150;

/** The timeline: at once the overview with its buttons, then the detailed axis and the ways to read time. */
export function mountTimeline(
  container: HTMLElement,
  context: AtlasContext,
  deps: TimelineDeps,
): { destroy(): void } {
  const rooms = buildRooms(container);
  const views = [mountTransport(rooms.transport, context), mountOverview(rooms.overview, context)];
  let tools: TimelineTools | null = null;
  let isGone = false;
  const fetchTools = async () => {
    try {
      const [{ mountTimelineTools }] = await Promise.all([import('./timeline-tools.ts'), deps.loadTools()]);
      if (!isGone) tools = mountTimelineTools(rooms, context, deps);
    } catch (cause) {
      if (!isGone) deps.onFailure(cause);
    }
  };
  const timer = setTimeout(() => void fetchTools(), TOOLS_DELAY_MS);
  return {
    destroy() {
      isGone = true;
      clearTimeout(timer);
      tools?.destroy();
      for (const view of views) view.destroy();
      container.replaceChildren();
    },
  };
}

/** Where the parts of the timeline stand, in reading order. */
export interface TimelineRooms {
  readonly options: HTMLElement;
  readonly transport: HTMLElement;
  readonly overview: HTMLElement;
  readonly zoom: HTMLElement;
  readonly lanes: HTMLElement;
  readonly figures: HTMLElement;
}

function buildRooms(container: HTMLElement): TimelineRooms {
  const room = (className: string) => {
    const element = document.createElement('div');
    element.className = className;
    return element;
  };
  const rooms = {
    options: room('options'),
    transport: room('transport'),
    overview: room('overview'),
    zoom: room('zoom'),
    lanes: room('lanes'),
    figures: room('figures'),
  };
  container.replaceChildren(...Object.values(rooms));
  return rooms;
}
