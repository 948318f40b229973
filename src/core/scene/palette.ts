import type { Category } from '../record/vocabulary.ts';

/** Every colour of the atlas under one light. CSS and the map style are pure functions of it. */
export interface Palette {
  readonly paper: string;
  readonly water: string;
  readonly waterLine: string;
  readonly river: string;
  readonly neighbour: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly ink: string;
  readonly secondInk: string;
  readonly line: string;
  readonly panel: string;
  readonly halo: string;
  readonly focus: string;
  readonly onMark: string;
  readonly axis: string;
  readonly axisContext: string;
  readonly exchange: string;
  readonly site: string;
  readonly categories: Readonly<Record<Category, string>>;
}

export const LIGHT_PALETTE: Palette = {
  paper: '#f6f4ef',
  water: '#d8e2e6',
  waterLine: '#a9bcc4',
  river: '#bccdd4',
  neighbour: '#eceae3',
  land: '#fbfaf6',
  coast: '#b9b6ab',
  border: '#22262b',
  ink: '#1d2125',
  secondInk: '#565c64',
  line: '#d9d5ca',
  panel: '#fffefb',
  halo: '#fbfaf6',
  focus: '#0b57d0',
  onMark: '#ffffff',
  axis: '#8d1f14',
  axisContext: '#8a8378',
  exchange: '#177c50',
  site: '#1f3d57',
  categories: {
    military: '#8d1f14',
    strike: '#cb4752',
    diplomacy: '#4279b0',
    'treaty-border': '#41516b',
    negotiation: '#044e49',
    sanctions: '#68469a',
    'protest-repression': '#b6538c',
    'trade-energy': '#855f0c',
    humanitarian: '#177c50',
    nuclear: '#515733',
    statement: '#63686e',
  },
};

export const DARK_PALETTE: Palette = {
  paper: '#15181b',
  water: '#0f1c24',
  waterLine: '#2f4653',
  river: '#233a47',
  neighbour: '#22262a',
  land: '#2b3035',
  coast: '#5b6167',
  border: '#e9e5da',
  ink: '#f0ece2',
  secondInk: '#b3b5b2',
  line: '#3d4348',
  panel: '#1d2125',
  halo: '#1b1f23',
  focus: '#8ab4f8',
  onMark: '#14171a',
  axis: '#e47766',
  axisContext: '#a59d90',
  exchange: '#72b694',
  site: '#a9cbe8',
  categories: {
    military: '#e47766',
    strike: '#fea9b5',
    diplomacy: '#5f96bd',
    'treaty-border': '#c8d9fe',
    negotiation: '#75e1d1',
    sanctions: '#bba2e8',
    'protest-repression': '#b37994',
    'trade-energy': '#ceab52',
    humanitarian: '#72b694',
    nuclear: '#b6c386',
    statement: '#9da3b3',
  },
};

export const paletteOf = (isDark: boolean): Palette => (isDark ? DARK_PALETTE : LIGHT_PALETTE);

/** The palette as CSS custom properties: `--paper`, `--category-military` and so on. */
export function cssVariables({ categories, ...colours }: Palette): [name: string, value: string][] {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [
    ...Object.entries(colours).map(([name, value]): [string, string] => [`--${kebab(name)}`, value]),
    ...Object.entries(categories).map(([name, value]): [string, string] => [`--category-${name}`, value]),
  ];
}
