/** One shape for each strand, about 9 px wide around the origin: strands differ without colour. */
const SHAPES = [
  'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z',
  'M-3.6 -3.6H3.6V3.6H-3.6Z',
  'M0 -5.2L5.2 0L0 5.2L-5.2 0Z',
  'M0 -4.8L5 3.8H-5Z',
] as const;

/** A circle, a square, a diamond, a triangle, and again from the first. */
export const signShape = (strand: number): string => SHAPES[strand % SHAPES.length] ?? SHAPES[0];
