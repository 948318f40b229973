import type { Feature, FeatureCollection } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { CrowdFeature } from '../../core/scene/crowd.ts';
import type { MapGeometry } from './map-style.ts';

export interface FullTopology extends Topology {
  readonly objects: {
    readonly countries: GeometryCollection;
    readonly border: GeometryObject;
    readonly water: GeometryObject;
  };
}

/** GeoJSON for the map from the one topology: each line between two countries appears once. */
export function readMapGeometry(topology: FullTopology, events: readonly CrowdFeature[] = []): MapGeometry {
  const { countries, border, water } = topology.objects;
  const areas = feature(topology, countries);
  return {
    countries: {
      ...areas,
      features: areas.features.map((area) => ({ ...area, properties: { iso: String(area.id) } })),
    },
    water: collectionOf(feature(topology, water)),
    border: collectionOf(feature(topology, border)),
    crowd: {
      type: 'FeatureCollection',
      features: events.map(({ id, category, at: [lng, lat] }) => ({
        type: 'Feature',
        properties: { id, category },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
    },
    outlines: collectionOf({
      type: 'Feature',
      properties: {},
      geometry: mesh(topology, countries, isNotTheBorder),
    }),
  };
}

function collectionOf(shape: Feature | FeatureCollection): FeatureCollection {
  return shape.type === 'FeatureCollection' ? shape : { type: 'FeatureCollection', features: [shape] };
}

/** Belarus beside Ukraine is the border, which is drawn by itself. */
function isNotTheBorder(a: GeometryObject, b: GeometryObject): boolean {
  const pair = [String(a.id), String(b.id)].sort().join('');
  return pair !== 'BYUA';
}
