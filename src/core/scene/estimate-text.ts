import { estimateEms } from '../text/estimate-width.ts';
import { LABEL_FONT_PX, type LabelStyle, type MeasureText } from './place-labels.ts';

/** As in the style of a country's name. */
const COUNTRY_TRACKING = 0.22;
const BOLDER: Readonly<Record<LabelStyle, number>> = { capital: 1.06, town: 1, country: 1, date: 1.06 };

/** Where no browser measures: about how wide a text will be, so that labels of a picture stand apart. */
export const estimateText: MeasureText = (text, style) => {
  const ems = estimateEms(style === 'country' ? text.toUpperCase() : text);
  const tracking = style === 'country' ? text.length * COUNTRY_TRACKING : 0;
  return (ems * BOLDER[style] + tracking) * LABEL_FONT_PX[style] + 2;
};
