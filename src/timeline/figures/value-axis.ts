/** The values of a chart from bottom to top; both ends and all ticks are round. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  /** Rising. */
  readonly ticks: readonly number[];
}

/** Tops of an axis whose half is round too. */
const ROUND_TOPS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10] as const;

/**
 * An axis from zero to a round top above the largest value, with ticks at zero, half and top; percentages end at 100.
 * Below zero only where a value is. Values that are not finite are passed over; without any, the top is 1.
 */
export function buildValueAxis(values: readonly number[], isPercent: boolean): ValueAxis {
  const finite = values.filter(Number.isFinite);
  const most = Math.max(0, ...finite);
  const least = Math.min(0, ...finite);
  const roundMost = roundUp(most);
  const max = least < 0 && most === 0 ? 0 : isPercent && most <= 100 ? Math.min(roundMost, 100) : roundMost;
  const min = least < 0 ? -roundUp(-least) : 0;
  return { min, max, ticks: min < 0 ? [...new Set([min, 0, max])] : [0, max / 2, max] };
}

/** The least round top that is not below the value; the value itself where no number is large enough. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  // values next to nothing have no power of ten
  if (value <= 0 || power === 0) return 1;
  // divided and multiplied anew, so that 0.3 is not written 0.30000000000000004
  const top = ROUND_TOPS.map((round) => (power < 1 ? round / Math.round(1 / power) : round * power)).find(
    (candidate) => candidate >= value,
  );
  return top !== undefined && Number.isFinite(top) ? top : value;
}

/** Where a value stands between bottom (0) and top (1), held between them. */
export function shareOfAxis({ min, max }: Pick<ValueAxis, 'min' | 'max'>, value: number): number {
  // halves, so that the largest numbers do not add up to infinity
  const share = (value / 2 - min / 2) / (max / 2 - min / 2);
  return Math.min(Math.max(share, 0), 1);
}
