/** `362`, or `512–551` where sources disagree. */
export function formatRange([least, most]: readonly [least: number, most: number]): string {
  return least === most ? String(least) : `${least}–${most}`;
}
