import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import 'leaflet-timedimension';
import { fetchBase, firstDay, MS_A_DAY, nextFrame, serveSteps, toGeoJson, trail, VIEW } from './step-page.ts';

/**
 * Leaflet.TimeDimension over the same countries: a layer of all events, of which it builds a new one for each day. Drawn
 * on canvas, Leaflet's faster way for many points. The package has no types, so what is used of it is written here.
 */
interface TimeDimension {
  setCurrentTime(time: number): void;
}
interface TimedLeaflet {
  timeDimension(options: { timeInterval: string; period: string; currentTime: number }): TimeDimension;
}
interface TimedLayers {
  geoJson(
    layer: L.GeoJSON,
    options: { timeDimension: TimeDimension; duration: string; updateTimeDimension: boolean },
  ): L.Layer;
}

async function open() {
  const map = L.map('map', {
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
    preferCanvas: true,
  });
  // tiles of 256 pixels
  map.setView([VIEW.lat, VIEW.lng], VIEW.zoom + 1);
  const { countries, border } = await fetchBase();
  map.createPane('base').style.zIndex = '300';
  const base = { pane: 'base', renderer: L.svg({ pane: 'base' }), interactive: false };
  L.geoJSON(countries, { ...base, style: { stroke: false, fillColor: '#fbfaf6', fillOpacity: 1 } }).addTo(
    map,
  );
  L.geoJSON(border, { ...base, style: { color: '#333', weight: 2.5 } }).addTo(map);

  const timed = L as unknown as TimedLeaflet & { timeDimension: { layer: TimedLayers } };
  const time = timed.timeDimension({
    timeInterval: '1991-01-01/2024-12-31',
    period: 'P1D',
    currentTime: firstDay * MS_A_DAY,
  });
  const points = L.geoJSON(
    toGeoJson(({ day }) => ({ times: [day * MS_A_DAY, (day + trail) * MS_A_DAY] })),
    { pointToLayer: (_, at) => L.circleMarker(at, { radius: 6, weight: 1, fillOpacity: 1, color: '#a33' }) },
  );
  const layer = timed.timeDimension.layer.geoJson(points, {
    timeDimension: time,
    // an event stays for its own two times; without a duration all of the past would stay
    duration: 'PT1S',
    updateTimeDimension: false,
  });
  layer.addTo(map);
  return {
    step: (day: number) => time.setCurrentTime(day * MS_A_DAY),
    drawn: nextFrame,
    countShowing: () => {
      let count = 0;
      map.eachLayer((shown) => {
        if (shown instanceof L.CircleMarker && !(shown instanceof L.Circle)) count++;
      });
      return count;
    },
  };
}

serveSteps(open);
