import type { View } from '../core/geometry/camera.ts';
import type { LightBase } from '../core/geometry/light-base.ts';
import type { BorderStateSpan } from '../core/record/record.ts';
import type { CrowdFeature } from '../core/scene/crowd.ts';
import type { Base } from './base.ts';
import type { FullTopology } from './base-maplibre/map-geometry.ts';
import type { MapLibreBase } from './base-maplibre/mount-base-maplibre.ts';
import { mountBaseSvg } from './base-svg/mount-base-svg.ts';

export interface BaseSwitchDeps {
  readonly base: LightBase;
  /** The light base as it already stands on the page, drawn by `drawBase`; null: it must be drawn. */
  readonly takeDrawnBase: () => SVGSVGElement | null;
  readonly loadTopology: () => Promise<FullTopology>;
  /** Every event with a place, whatever the day: what a crowd is made of. */
  readonly events: readonly CrowdFeature[];
  readonly isDark: () => boolean;
  /** The full map cannot be had; the light one stays. `noWebgl` tells the two causes apart. */
  readonly onFailure: (reason: 'noWebgl' | 'mapFailed', cause: unknown) => void;
  /** Told whenever another base has taken over. */
  readonly onBase: (base: 'svg' | 'maplibre') => void;
  /** Another base shows now, or the colours are wanted: draw again. */
  readonly redraw: () => void;
}

export interface BaseSwitch extends Base {
  /** Starts the full map under the marks; the light base shows until it is ready. Asking twice is asking once. */
  useMapLibre(view: View): void;
  useSvg(): void;
  /** The theme changed. */
  repaint(): void;
}

/** How long the full map may take to become ready before the reader is told that the light one stays. */
const PATIENCE_MS = 20_000;

/** Both bases in one place: the light one is always there, the full one covers it while it is ready. */
export function mountBaseSwitch(container: HTMLElement, deps: BaseSwitchDeps): BaseSwitch {
  const light = mountBaseSvg(container, deps.base, deps.takeDrawnBase());
  let full: MapLibreBase | null = null;
  // counts the wishes, so that a map that arrives after the wish has changed is dropped
  let wish = 0;
  let isWanted = false;
  // a map that failed is not tried again before the reader asks for the light one or the page is opened anew
  let hasFailed = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  container.dataset['base'] = 'svg';

  const show = (base: 'svg' | 'maplibre') => {
    container.dataset['base'] = base;
    deps.onBase(base);
    deps.redraw();
  };
  const drop = () => {
    clearTimeout(patience);
    wish += 1;
    isWanted = false;
    full?.destroy();
    full = null;
    if (container.dataset['base'] !== 'svg') show('svg');
  };
  const fail = (reason: 'noWebgl' | 'mapFailed', cause: unknown) => {
    drop();
    hasFailed = true;
    deps.onFailure(reason, cause);
  };
  const start = async (view: View) => {
    const mine = wish;
    patience = setTimeout(
      () => fail('mapFailed', new Error('The full map was not ready in time.')),
      PATIENCE_MS,
    );
    try {
      const [{ mountBaseMapLibre }, { readMapGeometry }, topology] = await Promise.all([
        import('./base-maplibre/mount-base-maplibre.ts'),
        import('./base-maplibre/map-geometry.ts'),
        deps.loadTopology(),
      ]);
      if (mine !== wish) return;
      full = mountBaseMapLibre(container, readMapGeometry(topology, deps.events), deps.isDark(), view, {
        onReady: () => {
          clearTimeout(patience);
          show('maplibre');
        },
        onLost: () => show('svg'),
        onError: (cause) => {
          // a fault after the picture was whole is the map's own to mend
          if (container.dataset['base'] === 'svg') fail('mapFailed', cause);
        },
      });
      deps.redraw();
    } catch (cause) {
      if (mine === wish) fail(isWebglMissing(cause) ? 'noWebgl' : 'mapFailed', cause);
    }
  };
  return {
    show(view) {
      light.show(view);
      full?.show(view);
    },
    showBorder(span: BorderStateSpan | null) {
      light.showBorder(span);
      full?.showBorder(span);
    },
    showCrowd(crowd) {
      light.showCrowd(crowd);
      full?.showCrowd(crowd);
    },
    useMapLibre(view) {
      if (isWanted || hasFailed) return;
      isWanted = true;
      wish += 1;
      void start(view);
    },
    useSvg() {
      hasFailed = false;
      drop();
    },
    repaint: () => full?.paint(deps.isDark()),
    destroy() {
      drop();
      light.destroy();
    },
  };
}

function isWebglMissing(cause: unknown): boolean {
  return cause instanceof Error && /webgl|GPUInitialization/i.test(`${cause.name} ${cause.message}`);
}
