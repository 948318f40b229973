/** Neighbours made to meet: overlaps and gaps between outlines closed, so that every shared border is one line. */
import mapshaper from 'mapshaper';
import { EXTENT } from './extent.mjs';

/**
 * Gaps up to this size go to a neighbour: the pockets between two outlines simplified apart are all smaller.
 * Ponds and lagoons below it, cut out of the land along the coast, are filled too; the water layer has them.
 */
const LARGEST_GAP = '8km2';

/**
 * Returns the features cut to the extent, without overlaps and gaps, points of common borders equal to the last digit.
 * @param {{ type: 'FeatureCollection', features: object[] }} collection
 * @returns {Promise<import('geojson').Feature[]>}
 */
export async function cleanCoverage(collection) {
  const commands = `-i in.json -clean gap-fill-area=${LARGEST_GAP} -clip bbox=${EXTENT.join()} -o out.json format=geojson precision=0.000001`;
  const files = await mapshaper.applyCommands(commands, { 'in.json': collection });
  return JSON.parse(files['out.json'].toString()).features;
}
