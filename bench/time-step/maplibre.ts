import 'maplibre-gl/dist/maplibre-gl.css';
import { type FilterSpecification, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { fetchBase, firstDay, serveSteps, toGeoJson, trail, VIEW } from './step-page.ts';

/** MapLibre as most pages put time on it: a layer of circles and a filter that each step sets anew. */
async function open() {
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const { countries, border } = await fetchBase();
  const filterFor = (day: number): FilterSpecification => [
    'all',
    ['>=', ['get', 'day'], day - trail],
    ['<=', ['get', 'day'], day],
  ];
  const map = new GlMap({
    container: 'map',
    center: [VIEW.lng, VIEW.lat],
    zoom: VIEW.zoom,
    fadeDuration: 0,
    attributionControl: false,
    style: {
      version: 8,
      sources: {
        countries: { type: 'geojson', data: countries },
        border: { type: 'geojson', data: border },
        events: { type: 'geojson', data: toGeoJson(({ day }) => ({ day })) },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': '#d8e2e6' } },
        { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': '#fbfaf6' } },
        { id: 'border', type: 'line', source: 'border', paint: { 'line-width': 2.5 } },
        {
          id: 'events',
          type: 'circle',
          source: 'events',
          filter: filterFor(firstDay),
          paint: { 'circle-radius': 6, 'circle-color': '#a33' },
        },
      ],
    },
  });
  // idle: the worker has answered and the answer is drawn
  const drawn = (): Promise<void> => new Promise((resolve) => map.once('idle', () => resolve()));
  await drawn();
  return {
    step: (day: number) => {
      map.setFilter('events', filterFor(day));
    },
    drawn,
    countShowing: () => new Set(map.queryRenderedFeatures({ layers: ['events'] }).map(({ id }) => id)).size,
  };
}

serveSteps(open);
