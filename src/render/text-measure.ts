import { LABEL_FONT_PX, type LabelStyle, type MeasureText } from '../core/scene/place-labels.ts';

/** Countries are written with space between the letters: this share of the font's size for each. */
const COUNTRY_TRACKING = 0.3;
const WEIGHTS: Readonly<Record<LabelStyle, number>> = { capital: 600, town: 400, country: 400, date: 600 };

/** Widths by a canvas in the fonts of `container`; each text is measured once. Without a canvas, by a rule of thumb. */
export function createTextMeasure(container: HTMLElement): MeasureText {
  const pen = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const family = getComputedStyle(container).fontFamily;
  const measure = (text: string, style: LabelStyle): number => {
    const fontPx = LABEL_FONT_PX[style];
    const tracking = style === 'country' ? text.length * fontPx * COUNTRY_TRACKING : 0;
    if (!pen) return text.length * fontPx * 0.6 + tracking;
    pen.font = `${WEIGHTS[style]} ${fontPx}px ${family}`;
    return pen.measureText(style === 'country' ? text.toUpperCase() : text).width + 2 + tracking;
  };
  return (text, style) => {
    const key = `${style} ${text}`;
    const width = widths.get(key) ?? measure(text, style);
    widths.set(key, width);
    return width;
  };
}
