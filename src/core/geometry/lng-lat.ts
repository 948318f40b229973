/** A position: `[longitude, latitude]`, WGS 84, degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** `[west, south, east, north]`, WGS 84, degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
