import { mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology,
} from 'topojson-specification';
import type { BaseFile } from '../core/geometry/base-file.ts';
import { worldFromLngLat } from '../core/geometry/mercator.ts';

/** Units of the world's width: a quarter of a pixel at zoom 10. */
const SCALE = 2 ** 21;

/** The corner the coordinates count from, near the middle of the two countries, so that numbers stay short. */
const ORIGIN_LNG_LAT = [28, 51.5] as const;

/** The two countries that the atlas is about. */
const IN_FOCUS = new Set(['BY', 'UA']);

interface AtlasTopology extends Topology {
  readonly bbox: [number, number, number, number];
  readonly objects: {
    readonly countries: GeometryCollection;
    readonly border: GeometryObject;
    readonly water?: GeometryObject;
  };
}

/**
 * The light base of a quantised TopoJSON with the objects `countries`, `border` and `water`: see `BaseFile`. The border
 * itself is as detailed as in `full`, so that it can be measured and both bases draw the same line.
 */
export function compileBase(topology: AtlasTopology, full: AtlasTopology): BaseFile {
  const origin = worldFromLngLat(ORIGIN_LNG_LAT);
  const originUnits = [Math.round(origin.x * SCALE), Math.round(origin.y * SCALE)] as const;
  const { border, water } = topology.objects;
  return {
    scale: SCALE,
    origin: originUnits,
    arcs: arcsWithFullBorder(topology, full, originUnits),
    land: mergedRings(topology, () => true),
    focus: mergedRings(topology, (id) => IN_FOCUS.has(id)),
    water: water ? ringsOf(water) : [],
    rivers: water ? linesOf(water) : [],
    border: borderArcs(border),
    neighbours: neighbourArcs(topology),
    bbox: topology.bbox,
  };
}

function arcsWithFullBorder(
  topology: AtlasTopology,
  full: AtlasTopology,
  originUnits: readonly [number, number],
): number[][] {
  const [own, ...more] = borderArcs(topology.objects.border);
  const [exact, ...others] = borderArcs(full.objects.border);
  if (
    own === undefined ||
    exact === undefined ||
    more.length > 0 ||
    others.length > 0 ||
    own < 0 ||
    exact < 0
  )
    throw new Error(
      'The border is not one forward arc in geo/light.topo.json and geo/full.topo.json. Run npm run geo.',
    );
  return topology.arcs.map((arc, i) => {
    const [source, deltas] = i === own ? [full, full.arcs[exact] ?? arc] : [topology, arc];
    return compileArc(source, deltas as [number, number][], originUnits);
  });
}

/** One arc as `[x0, y0, dx1, dy1, …]`; points that fall on their predecessor are dropped. */
function compileArc(
  topology: AtlasTopology,
  arc: readonly [number, number][],
  origin: readonly [number, number],
): number[] {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  let [quantisedX, quantisedY] = [0, 0];
  let [lastX, lastY] = [0, 0];
  const out: number[] = [];
  arc.forEach(([dx, dy], i) => {
    quantisedX += dx;
    quantisedY += dy;
    const world = worldFromLngLat([
      quantisedX * (scale[0] ?? 1) + (translate[0] ?? 0),
      quantisedY * (scale[1] ?? 1) + (translate[1] ?? 0),
    ]);
    const x = Math.round(world.x * SCALE) - origin[0];
    const y = Math.round(world.y * SCALE) - origin[1];
    if (i > 0 && x === lastX && y === lastY && i < arc.length - 1) return;
    out.push(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
  });
  return out;
}

function ringsOf(geometry: GeometryObject): number[][] {
  switch (geometry.type) {
    case 'Polygon':
      return (geometry as Polygon).arcs;
    case 'MultiPolygon':
      return (geometry as MultiPolygon).arcs.flat();
    case 'GeometryCollection':
      return (geometry as GeometryCollection).geometries.flatMap(ringsOf);
    default:
      return [];
  }
}

function linesOf(geometry: GeometryObject): number[][] {
  switch (geometry.type) {
    case 'LineString':
      return [(geometry as LineString).arcs];
    case 'MultiLineString':
      return (geometry as MultiLineString).arcs;
    case 'GeometryCollection':
      return (geometry as GeometryCollection).geometries.flatMap(linesOf);
    default:
      return [];
  }
}

function borderArcs(border: GeometryObject): number[] {
  switch (border.type) {
    case 'LineString':
      return (border as LineString).arcs;
    case 'GeometryCollection':
      return (border as GeometryCollection).geometries.flatMap(borderArcs);
    default:
      throw new Error(
        `The border is a ${border.type} in geo/light.topo.json; expected one LineString. Run npm run geo.`,
      );
  }
}

/** Rings around all countries that are wanted, as if they were one: no arc is drawn twice. */
function mergedRings(topology: AtlasTopology, isWanted: (id: string) => boolean): number[][] {
  const wanted = topology.objects.countries.geometries.filter(
    (geometry): geometry is Polygon | MultiPolygon =>
      (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && isWanted(String(geometry.id)),
  );
  return mergeArcs(topology, wanted).arcs.flat();
}

/** Arcs that two neighbours share: what the outline of all and that of the two countries leave to be drawn. */
function neighbourArcs(topology: AtlasTopology): number[][] {
  const users = new Map<number, Set<string>>();
  for (const geometry of topology.objects.countries.geometries) {
    for (const ref of ringsOf(geometry).flat()) {
      const arc = ref < 0 ? ~ref : ref;
      users.set(arc, (users.get(arc) ?? new Set()).add(String(geometry.id)));
    }
  }
  const isOfFocus = (ids: ReadonlySet<string>) => [...ids].some((id) => IN_FOCUS.has(id));
  return [...users].filter(([, ids]) => ids.size > 1 && !isOfFocus(ids)).map(([arc]) => [arc]);
}
