/** Advance widths in ems of a humanist sans such as Noto Sans Regular, by kind of letter; a little on the wide side. */
const WIDE = /[mwMWЖШЩЮМФжшщюмф@%—]/;
const NARROW = /[iljtfrIІЇіїј.,;:!'’|()[\]\-–\s]/;
const CAPITAL = /\p{Lu}/u;

const EMS = { wide: 0.92, narrow: 0.34, capital: 0.68, other: 0.58 } as const;

/** About how many ems wide a text is where no browser measures it. */
export const estimateEms = (text: string): number =>
  [...text].reduce((sum, letter) => sum + emsOf(letter), 0);

function emsOf(letter: string): number {
  if (WIDE.test(letter)) return EMS.wide;
  if (NARROW.test(letter)) return EMS.narrow;
  return CAPITAL.test(letter) ? EMS.capital : EMS.other;
}
