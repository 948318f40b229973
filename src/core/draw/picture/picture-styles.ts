import type { Palette } from '../../scene/palette.ts';
import { flattenStyles } from './flat-styles.ts';

/** Looks of what only a picture has. */
const OWN_RULES = `
.picture-paper { fill: var(--paper) }
.picture-water { fill: var(--water) }
.picture-rule { fill: none; stroke: var(--line); stroke-width: 1 }
.picture-title { fill: var(--second-ink); font: 600 12px var(--sans) }
.picture-headline { fill: var(--ink); font: 600 30px var(--serif) }
.picture-headline.is-small { font-size: 22px }
.picture-deck { fill: var(--second-ink); font: 400 13px var(--sans) }
.picture-record { fill: var(--ink); font: 600 16px var(--serif) }
.picture-ring { fill: none; stroke: var(--focus); stroke-width: 2.5 }
.picture-note { fill: var(--second-ink); font: 400 11px var(--sans) }
.key-heading { fill: var(--ink); font: 600 12px var(--sans) }
.key-text { fill: var(--ink); font: 400 12px var(--sans) }
.picture-scale path { fill: none; stroke: var(--second-ink); stroke-width: 1 }
.picture-scale text { fill: var(--second-ink); stroke: var(--halo); stroke-width: 3px; paint-order: stroke; font: 400 11px var(--sans); text-anchor: middle }
.picture-split path { fill: none; stroke: var(--ink); stroke-width: 2 }
.picture-split rect { fill: var(--panel); stroke: var(--line) }
.picture-split text { fill: var(--ink); font: 600 14px var(--serif); text-anchor: middle }
`;

/** The rules of a picture. `mapStyles`: the text of base.css and marks.css. */
export const pictureStyles = (mapStyles: string, palette: Palette): string =>
  flattenStyles(mapStyles + OWN_RULES, palette);
