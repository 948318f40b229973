/** Makes every generated file in geo/. Reads only the npm packages beside it; same packages, same bytes. */
import { borderFeature } from './border.mjs';
import { readCities } from './cities.mjs';
import { readCountries } from './countries.mjs';
import { createDistance } from './detail.mjs';
import { countryLayer, waterLayer } from './layers.mjs';
import { drawTo, joinLayers } from './simplify.mjs';
import { readWater, selectWater } from './water.mjs';
import { writeJson } from './write.mjs';

/** For a picture 900 px wide of both countries, map zoom 5–7. */
const LIGHT = {
  nearKm: 0.65,
  flatKm: 10,
  farKm: 20,
  reachKm: 900,
  smallestRing: 4,
  smallestLake: 8,
  smallestNamedLake: 1.2,
  waterReachKm: 700,
  lightRiversOnly: true,
  grid: 1e4,
};
/** For the full map, up to map zoom 10 near the border. */
const FULL = {
  nearKm: 0.13,
  flatKm: 15,
  farKm: 10.5,
  reachKm: 900,
  smallestRing: 4,
  smallestLake: 12,
  smallestNamedLake: 2,
  waterReachKm: 700,
  lightRiversOnly: false,
  grid: 1e5,
};

const countries = await readCountries();
const water = readWater(countries);
const border = borderFeature(joinLayers({ countries }));
const distanceKm = createDistance(border.geometry.coordinates);
const [light, full] = [LIGHT, FULL].map((detail) =>
  drawTo({ countries, water: selectWater(water, detail, distanceKm) }, detail, distanceKm),
);
writeJson('border.geojson', border);
writeJson('light.topo.json', light);
writeJson('full.topo.json', full);
writeJson('countries.geojson', countryLayer(full), { perLine: true });
writeJson('water.geojson', waterLayer(full), { perLine: true });
writeJson('cities.geojson', readCities(), { perLine: true });
