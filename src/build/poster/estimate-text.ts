import { LABEL_FONT_PX, type LabelStyle, type MeasureText } from '../../core/scene/place-labels.ts';

/** Advance widths in ems of a humanist sans such as Noto Sans Regular, by kind of letter; a little on the wide side. */
const WIDE = /[mwMWЖШЩЮМФжшщюмф@%—]/;
const NARROW = /[iljtfrIІЇіїј.,;:!'’|()[\]\-–\s]/;
const CAPITAL = /\p{Lu}/u;

const EMS = { wide: 0.92, narrow: 0.34, capital: 0.68, other: 0.58 } as const;
/** As in the style of a country's name. */
const COUNTRY_TRACKING = 0.22;
const BOLDER: Readonly<Record<LabelStyle, number>> = { capital: 1.06, town: 1, country: 1, date: 1.06 };

/** Where no browser measures: about how wide a text will be, so that labels of a poster stand apart. */
export const estimateText: MeasureText = (text, style) => {
  const shown = style === 'country' ? text.toUpperCase() : text;
  const ems = [...shown].reduce((sum, letter) => sum + emsOf(letter), 0);
  const tracking = style === 'country' ? text.length * COUNTRY_TRACKING : 0;
  return (ems * BOLDER[style] + tracking) * LABEL_FONT_PX[style] + 2;
};

function emsOf(letter: string): number {
  if (WIDE.test(letter)) return EMS.wide;
  if (NARROW.test(letter)) return EMS.narrow;
  return CAPITAL.test(letter) ? EMS.capital : EMS.other;
}
