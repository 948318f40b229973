import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * The usual way to put time on a map, to measure beside ours: MapLibre first, the same geometry and fifty events of the
 * record as published layers, a slider that filters them.
 */
declare global {
  interface Window {
    marks: { border?: number; scrubbable?: number };
  }
}
window.marks = {};
setWorkerUrl(new URL(workerUrl, import.meta.url).href);
const first = Date.UTC(1991, 0, 1);
const slider = document.querySelector('input');
const map = new GlMap({
  container: 'map',
  center: [28, 52],
  zoom: 5.4,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: '/geo/countries.geojson' },
      border: { type: 'geojson', data: '/geo/border.geojson' },
      events: { type: 'geojson', data: '/fifty.geojson' },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#d8e2e6' } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#fbfaf6' } },
      { id: 'border', type: 'line', source: 'border', paint: { 'line-width': 2.5 } },
      { id: 'events', type: 'circle', source: 'events', paint: { 'circle-radius': 6 } },
    ],
  },
});
map.once('idle', () => {
  window.marks.border = performance.now();
});
map.once('load', () => {
  slider?.addEventListener('input', () => {
    const day = new Date(first + Number(slider.value) * 86_400_000).toISOString().slice(0, 10);
    map.setFilter('events', ['<=', ['get', 'start'], day]);
  });
  window.marks.scrubbable = performance.now();
});
