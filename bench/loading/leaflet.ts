import 'leaflet/dist/leaflet.css';
import 'leaflet-timedimension/dist/leaflet.timedimension.control.min.css';
import L from 'leaflet';
import 'leaflet-timedimension';
import type { Fifty } from './fifty.ts';
import { markContent, markScrubbable } from './marks.ts';

/**
 * Leaflet with TimeDimension and its own slider, over the same geometry as published layers. The package has no types, so
 * what is used of it is written here.
 */
interface TimedLeaflet {
  readonly timeDimension: {
    readonly layer: {
      geoJson(layer: L.GeoJSON, options: { updateTimeDimension: boolean }): L.Layer;
    };
  };
}

const options = { timeDimension: true, timeDimensionControl: true };
const map = L.map('map', { zoomSnap: 0, ...options });
map.setView([52, 28], 6.4);
const read = async (address: string) => (await fetch(address)).json();
const [countries, border, fifty]: [GeoJSON.FeatureCollection, GeoJSON.FeatureCollection, Fifty] =
  await Promise.all([read('/geo/countries.geojson'), read('/geo/border.geojson'), read('/fifty.geojson')]);
L.geoJSON(countries, { style: { stroke: false, fillColor: '#fbfaf6', fillOpacity: 1 } }).addTo(map);
L.geoJSON(border, { style: { color: '#333', weight: 2.5 } }).addTo(map);
markContent();
for (const feature of fifty.features)
  Object.assign(feature.properties, { times: [Date.parse(feature.properties.start)] });
const points = L.geoJSON(fifty, { pointToLayer: (_, at) => L.circleMarker(at, { radius: 6 }) });
const timed = L as unknown as TimedLeaflet;
timed.timeDimension.layer.geoJson(points, { updateTimeDimension: true }).addTo(map);
markScrubbable();
