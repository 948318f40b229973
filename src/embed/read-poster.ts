import type { LightBase } from '../core/geometry/light-base.ts';

/** The light base as the page brought it, in its opening picture. */
export interface Poster {
  readonly base: LightBase;
  readonly svg: SVGSVGElement;
}

/** The poster inside a room, ready to be taken over; null where the page brought none with a base in it. */
export function readPoster(room: HTMLElement): Poster | null {
  const svg = room.querySelector<SVGSVGElement>('.poster-box .base-svg');
  const { scale, origin } = svg?.dataset ?? {};
  const pathOf = (name: string) => svg?.querySelector(`.${name}`)?.getAttribute('d') ?? '';
  const [x, y] = (origin ?? '').split(' ').map(Number);
  if (!svg || !scale || x === undefined || y === undefined || pathOf('border-line') === '') return null;
  return {
    svg,
    base: {
      scale: Number(scale),
      origin: [x, y],
      paths: {
        land: pathOf('neighbour'),
        neighbours: pathOf('neighbour-line'),
        focus: pathOf('land'),
        water: pathOf('water'),
        rivers: pathOf('river'),
        border: pathOf('border-line'),
      },
    },
  };
}
