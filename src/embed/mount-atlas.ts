import type { LightBase } from '../core/geometry/light-base.ts';
import type { DetailsFile } from '../core/record/details.ts';
import type { EventStore } from '../core/record/event-store.ts';
import type { RecordId } from '../core/record/ids.ts';
import type { ToolsFile } from '../core/record/tools-file.ts';
import { crowdFeatures } from '../core/scene/crowd.ts';
import { formatDay } from '../core/text/date-words.ts';
import { parseIsoDay } from '../core/time/day.ts';
import { LAST_DAY } from '../core/time/span.ts';
import type { Downloads } from '../panels/download-box.ts';
import { mountFindController } from '../panels/find-controller.ts';
import { mountHeader } from '../panels/mount-header.ts';
import { mountLegend } from '../panels/mount-legend.ts';
import { mountSide } from '../panels/mount-side.ts';
import type { OfflineDeps } from '../panels/offline-box.ts';
import { showNotices } from '../panels/show-notices.ts';
import type { LoadPage } from '../panels/side-page.ts';
import { FULL_TOPOLOGY_URL } from '../platform/data-urls.ts';
import { loadJson } from '../platform/load-json.ts';
import type { Notices } from '../platform/notices.ts';
import type { FullTopology } from '../render/base-maplibre/map-geometry.ts';
import { coveredBoxes } from '../render/covered-boxes.ts';
import { type MapDeps, mountMap } from '../render/mount-map.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import type { FigureLoaders } from '../timeline/figures/load-figures.ts';
import { mountTimeline } from '../timeline/mount-timeline.ts';
import { buildPace, type Pace } from '../timeline/pace.ts';
import { playSpan } from '../timeline/play-span.ts';
import { createPlayback } from '../timeline/playback.ts';
import type { ThemeWatch } from './apply-theme.ts';
import { mountMapTools } from './map-tools.ts';
import { mountPictures } from './pictures.ts';
import { buildSkeleton, type SkeletonParts } from './skeleton.ts';

export interface MountedAtlas {
  destroy(): void;
}

export interface AtlasDeps {
  readonly base: LightBase;
  /** The light base that the page brought along, once; null when it must be drawn. */
  readonly takeDrawnBase: () => SVGSVGElement | null;
  readonly loadDetails: (id: RecordId) => Promise<DetailsFile>;
  /** Words and texts of the tools; their words are known once it resolves. */
  readonly loadTools: () => Promise<ToolsFile>;
  readonly loadPage: LoadPage;
  readonly figures: FigureLoaders;
  readonly downloads: Omit<Downloads, 'savePicture'>;
  /** The reader's own copy of the site; null where none can be kept. */
  readonly loadOffline: () => Promise<OfflineDeps | null>;
  /** Where the atlas is published; ends in `/`. */
  readonly site: string;
  readonly isSite: boolean;
  readonly notices: Notices;
  readonly theme: ThemeWatch;
  /** Whether the full map may come by itself once the page is idle. */
  readonly isEager: boolean;
  /** Whether the page around keeps its scroll. */
  readonly isCooperative: boolean;
  /** The address of the full page in the state shown; null where the atlas is no embed. */
  readonly fullPage: (() => string) | null;
}

/** All views of one element inside `root`, and the frames that playing needs. */
export function mountAtlas(root: HTMLElement, context: AtlasContext, deps: AtlasDeps): MountedAtlas {
  const { notices } = deps;
  const { say, file, store } = context;
  const parts = buildSkeleton(root, {
    map: say('map.label'),
    timeline: say('timeline.label'),
    side: say('details.label'),
    footer: [
      say('record.ends', { date: formatDay(file.messages, LAST_DAY) }),
      say('record.published', { version: file.version, date: publishedInWords(context) }),
      say('map.worldview'),
      say('map.attribution'),
    ],
  });
  const tools = mountMapTools(parts.tools, context, () => map);
  const map = mountMap(parts.map, context, {
    ...mapDeps(deps),
    events: crowdFeatures(context.atlas),
    covered: () => coveredBoxes(parts.map, [parts.tools, parts.legend]),
    onBase: (base) => tools.offerFullMap(base === 'svg'),
    onFailure(reason, cause) {
      tools.offerFullMap(false);
      notices.report({ key: `notice.${reason}`, cause });
    },
    onCompareFailure: (cause) => notices.report({ key: 'notice.compareFailed', cause }),
  });
  const pictures = mountPictures(root, context, deps, map.seen.bind(map));
  const views = [
    map,
    pictures,
    tools,
    mountHeader(parts.header, context),
    mountTimeline(parts.timeline, context, {
      loadTools: deps.loadTools,
      figures: deps.figures,
      isCooperative: deps.isCooperative,
      onFailure: (cause) => notices.report({ key: 'notice.timelineFailed', cause }),
    }),
    mountLegend(parts.legend, context, deps.loadTools),
    mountSide(parts.side, context, {
      ...deps,
      downloads: { ...deps.downloads, savePicture: pictures.save },
      onFailure: () => notices.report({ key: 'notice.downloadFailed' }),
    }),
    mountFindController(context, () => deps.loadPage('find'), {
      failed: (cause) => notices.report({ key: 'notice.findFailed', cause }),
      unknown: (id) => notices.report({ key: 'notice.unknownFilter', values: { id } }),
    }),
  ];
  map.open();
  const drawNotices = () => {
    const open = notices
      .open()
      .map((notice) => ({ text: say(notice.key, notice.values), close: () => notices.close(notice) }));
    showNotices(parts.notices, open, context);
  };
  drawNotices();
  const unsubscribe = notices.subscribe(drawNotices);
  const stopPlaying = runPlayback(context);
  const forgetLink = deps.fullPage
    ? mountLinkLater(parts, context, deps.loadTools, deps.fullPage)
    : () => undefined;
  return {
    destroy() {
      stopPlaying();
      forgetLink();
      unsubscribe();
      store.getState().pause();
      for (const view of views) view.destroy();
      root.replaceChildren();
    },
  };
}

/** The way to the full page comes with the words of the tools; without them it is left out. */
function mountLinkLater(
  { header, footer }: SkeletonParts,
  context: AtlasContext,
  loadTools: AtlasDeps['loadTools'],
  fullPage: () => string,
): () => void {
  let link: { destroy(): void } | null = null;
  let isGone = false;
  loadTools()
    .then(() => import('./full-page-link.ts'))
    .then(
      ({ mountFullPageLink }) => {
        if (!isGone) link = mountFullPageLink(header, footer, context, fullPage);
      },
      (cause) => console.warn('Belarus–Ukraine Atlas: no link to the full page', cause),
    );
  return () => {
    isGone = true;
    link?.destroy();
  };
}

function publishedInWords({ file }: AtlasContext): string {
  const day = parseIsoDay(file.published);
  return day.ok ? formatDay(file.messages, day.value) : file.published;
}

function mapDeps({
  base,
  takeDrawnBase,
  theme,
  loadTools,
  isEager,
  isCooperative,
}: AtlasDeps): Omit<MapDeps, 'events' | 'covered' | 'onBase' | 'onFailure' | 'onCompareFailure'> {
  return {
    base,
    takeDrawnBase,
    loadTopology: () => loadJson<FullTopology>(FULL_TOPOLOGY_URL),
    isDark: theme.isDark,
    onThemeChange: theme.onChange,
    loadTools,
    isEager,
    isCooperative,
  };
}

/** Ticks the playback on every frame while the store is playing, and pauses it when the page is hidden. */
function runPlayback({ store, shown, file }: AtlasContext): () => void {
  const prefersStill = matchMedia('(prefers-reduced-motion: reduce)');
  let paced: { records: EventStore; pace: Pace } | null = null;
  const playback = createPlayback(store, {
    pace() {
      const records = shown();
      if (paced?.records !== records) paced = { records, pace: buildPace(records) };
      return paced.pace;
    },
    span: () => playSpan(store.getState(), file.chapters),
    stops: () => (prefersStill.matches ? shown() : null),
  });
  let frame: number | null = null;
  const tick = (nowMs: number) => {
    playback.tick(nowMs);
    frame = store.getState().isPlaying ? requestAnimationFrame(tick) : null;
  };
  const unsubscribe = store.subscribe(({ isPlaying }) => {
    if (isPlaying && frame === null) frame = requestAnimationFrame(tick);
  });
  const pauseWhenHidden = () => {
    if (document.hidden) store.getState().pause();
  };
  document.addEventListener('visibilitychange', pauseWhenHidden);
  return () => {
    unsubscribe();
    document.removeEventListener('visibilitychange', pauseWhenHidden);
    if (frame !== null) cancelAnimationFrame(frame);
  };
}
