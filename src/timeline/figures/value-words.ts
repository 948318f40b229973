import type { FigureFile, FigurePoint } from '../../core/record/figure.ts';
import { localesOf } from '../../core/text/language.ts';
import type { AtlasContext } from '../../state/atlas-context.ts';

type Say = AtlasContext['say'];
type Unit = Pick<FigureFile, 'unit' | 'isPercent'>;

/** No value of the record has more digits after the point: none is rounded. */
const DIGITS = { maximumFractionDigits: 6 } as const;

/** The number as the language writes it, percentages with their sign: `282,121`, `85 %`. */
export function formatNumber(lang: string, { isPercent }: Pick<Unit, 'isPercent'>, value: number): string {
  return isPercent
    ? new Intl.NumberFormat(localesOf(lang), { ...DIGITS, style: 'percent' }).format(value / 100)
    : new Intl.NumberFormat(localesOf(lang), DIGITS).format(value);
}

/** The number with its unit: `2.3 billion US dollars`. */
export function formatValue(lang: string, unit: Unit, value: number): string {
  const number = formatNumber(lang, unit, value);
  return unit.isPercent ? number : `${number} ${unit.unit}`;
}

/** `7.5–8.2`, `at least 630`; empty where sources name one value. */
export function rangeInWords(
  { lang, say }: { lang: string; say: Say },
  unit: Unit,
  { low, high }: FigurePoint,
): string {
  const format = (value: number) => formatNumber(lang, unit, value);
  if (low !== null && high !== null) return low < high ? `${format(low)}–${format(high)}` : '';
  if (low !== null) return say('figures.atLeast', { value: format(low) });
  return high === null ? '' : say('figures.atMost', { value: format(high) });
}

/** Who gives the value, or that it was worked out here and how. */
export function speakerInWords(say: Say, { assertedBy, isDerived }: FigurePoint): string {
  return isDerived
    ? say('figures.derivedBy', { who: assertedBy })
    : say('details.saidBy', { who: assertedBy });
}

/** `2012: 2.3 billion US dollars, according to …`: date, value, range and speaker in one line of text. */
export function pointInWords(words: { lang: string; say: Say }, unit: Unit, point: FigurePoint): string {
  const range = rangeInWords(words, unit, point);
  const value = formatValue(words.lang, unit, point.value);
  const scope = point.scope ? `${point.scope}, ` : '';
  return `${point.dateInWords}: ${scope}${value}${range ? ` (${range})` : ''}, ${speakerInWords(words.say, point)}`;
}
