import type { PixelPoint } from '../geometry/mercator.ts';

/** A disc to be placed, and where it would like to stand. */
export interface Disc {
  readonly anchor: PixelPoint;
  readonly radiusPx: number;
  /** Stands on its anchor whatever else is there. */
  readonly isFixed: boolean;
}

/** A rectangle that discs keep clear of. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP_PX = 1.5;
const SPIRAL_STEP_PX = 5;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPIRAL_POSITIONS = 900;
const CELL_PX = 24;

/**
 * A position for each disc so that no two discs overlap: fixed ones on their anchors, the others, in the given
 * order, on the nearest free position of a sunflower spiral around theirs (H. Vogel, "A better way to construct the
 * sunflower head", 1979). Discs that find no room stay on their anchor. Adding a disc at the end moves no other.
 */
export function spreadDiscs(discs: readonly Disc[], obstacles: readonly Box[]): PixelPoint[] {
  const grid = new DiscGrid();
  const positions: PixelPoint[] = discs.map((disc) => disc.anchor);
  discs.forEach((disc) => {
    if (disc.isFixed) grid.add(disc.anchor, disc.radiusPx);
  });
  const lastTried = new Map<string, number>();
  discs.forEach((disc, i) => {
    if (disc.isFixed) return;
    const key = `${Math.round(disc.anchor.x * 10)} ${Math.round(disc.anchor.y * 10)} ${disc.radiusPx}`;
    for (let step = lastTried.get(key) ?? 0; step < SPIRAL_POSITIONS; step++) {
      const candidate = spiralPosition(disc.anchor, step);
      if (
        grid.isFree(candidate, disc.radiusPx) &&
        obstacles.every((box) => isClear(candidate, disc.radiusPx, box))
      ) {
        positions[i] = candidate;
        grid.add(candidate, disc.radiusPx);
        lastTried.set(key, step + 1);
        return;
      }
    }
  });
  return positions;
}

function spiralPosition(anchor: PixelPoint, step: number): PixelPoint {
  const distance = SPIRAL_STEP_PX * Math.sqrt(step);
  const angle = step * GOLDEN_ANGLE;
  return { x: anchor.x + distance * Math.cos(angle), y: anchor.y + distance * Math.sin(angle) };
}

function isClear(point: PixelPoint, radiusPx: number, box: Box): boolean {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right);
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return dx * dx + dy * dy >= radiusPx * radiusPx;
}

/** Placed discs, by grid cell. */
class DiscGrid {
  readonly #cells = new Map<number, { x: number; y: number; radiusPx: number }[]>();
  #largest = 0;

  add(point: PixelPoint, radiusPx: number): void {
    const key = cellKey(Math.floor(point.x / CELL_PX), Math.floor(point.y / CELL_PX));
    const cell = this.#cells.get(key);
    if (cell) cell.push({ ...point, radiusPx });
    else this.#cells.set(key, [{ ...point, radiusPx }]);
    this.#largest = Math.max(this.#largest, radiusPx);
  }

  isFree(point: PixelPoint, radiusPx: number): boolean {
    const reach = radiusPx + this.#largest + GAP_PX;
    for (
      let column = Math.floor((point.x - reach) / CELL_PX);
      column <= Math.floor((point.x + reach) / CELL_PX);
      column++
    ) {
      for (
        let row = Math.floor((point.y - reach) / CELL_PX);
        row <= Math.floor((point.y + reach) / CELL_PX);
        row++
      ) {
        for (const disc of this.#cells.get(cellKey(column, row)) ?? []) {
          const apart = radiusPx + disc.radiusPx + GAP_PX;
          if ((disc.x - point.x) ** 2 + (disc.y - point.y) ** 2 < apart * apart) return false;
        }
      }
    }
    return true;
  }
}

/** A number of its own for each cell of any screen; far outside, where two may share one, more discs are looked at. */
const cellKey = (column: number, row: number): number => column * 65_536 + row;
