import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { View } from '../../core/geometry/camera.ts';
import type { BorderStateSpan } from '../../core/record/record.ts';
import type { Base } from '../base.ts';
import { createCrowdState } from './crowd-state.ts';
import { type BorderPaint, borderPaint, buildMapStyle, type MapGeometry, minesOpacity } from './map-style.ts';
import { themedPalette } from './themed-palette.ts';
import { allowMapLibre } from './trusted-types.ts';

export interface MapLibreBase extends Base {
  /** Redraws in other colours; no tile is loaded again. */
  paint(isDark: boolean): void;
}

export interface MapLibreEvents {
  /** The picture is whole: the light base may rest. */
  readonly onReady: () => void;
  /** The graphics context is lost; `onReady` follows when it comes back. */
  readonly onLost: () => void;
  readonly onError: (cause: unknown) => void;
}

/** As wide as WebGL 2 draws on nearly every device (MAX_VIEWPORT_DIMS); beyond it the map is scaled. */
const MAX_CANVAS_PX = 8_192;

/**
 * The full map under the marks. It follows the view it is given and listens to no hand: gestures are ours, so that
 * both bases move alike. Throws at once where WebGL is missing, leaving the container as it was.
 */
export function mountBaseMapLibre(
  container: HTMLElement,
  geometry: MapGeometry,
  isDark: boolean,
  view: View,
  events: MapLibreEvents,
): MapLibreBase {
  const worker = new URL(workerUrl, import.meta.url).href;
  allowMapLibre(worker);
  setWorkerUrl(worker);
  const room = document.createElement('div');
  room.className = 'base-maplibre';
  room.setAttribute('aria-hidden', 'true');
  container.prepend(room);
  let border: BorderStateSpan | null = null;
  let colours = themedPalette(container, isDark);
  let map: GlMap;
  try {
    map = new GlMap({
      container: room,
      style: buildMapStyle(colours, geometry, border),
      center: [...view.camera.center],
      zoom: view.camera.zoom,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      renderWorldCopies: false,
      // the default of 4,096 would stretch the picture on a wide screen with a fine grid
      maxCanvasSize: [MAX_CANVAS_PX, MAX_CANVAS_PX],
      canvasContextAttributes: { antialias: true },
    });
  } catch (cause) {
    room.remove();
    throw cause;
  }
  // the canvas is a picture; what can be reached stands in the marks above it
  map.getCanvas().removeAttribute('tabindex');
  const crowd = createCrowdState(map);
  map.once('idle', events.onReady);
  map.on('error', ({ error }) => events.onError(error));
  map.on('webglcontextlost', events.onLost);
  map.on('webglcontextrestored', () =>
    map.once('idle', () => {
      crowd.replay();
      events.onReady();
    }),
  );
  let size = '';
  return {
    show({ camera, widthPx, heightPx }) {
      const center = map.getCenter();
      const isThere =
        Math.abs(center.lng - camera.center[0]) < 1e-9 && Math.abs(center.lat - camera.center[1]) < 1e-9;
      const nextSize = `${widthPx}×${heightPx}`;
      if (nextSize !== size) map.resize();
      else if (isThere && Math.abs(map.getZoom() - camera.zoom) < 1e-9) return;
      size = nextSize;
      map.jumpTo({ center: [...camera.center], zoom: camera.zoom });
      // in the same frame as the marks, so that they never part
      map.redraw();
    },
    showBorder(span) {
      if (span === border || !map.getLayer('border')) return;
      border = span;
      for (const [name, value] of Object.entries(borderPaint(colours, span))) {
        map.setPaintProperty('border', name as keyof BorderPaint, value);
      }
      map.setPaintProperty('mines', 'line-opacity', minesOpacity(span));
    },
    showCrowd(dots) {
      if (map.getSource('crowd')) crowd.show(dots);
    },
    paint(next) {
      colours = themedPalette(container, next);
      map.setStyle(buildMapStyle(colours, geometry, border), { diff: true });
      crowd.replay();
    },
    destroy() {
      map.remove();
      room.remove();
    },
  };
}
