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
  axis: '#9e2a2b',
  axisContext: '#8a8378',
  exchange: '#2b7a4b',
  site: '#1f3d57',
  categories: {
    military: '#9e2a2b',
    strike: '#c8374f',
    diplomacy: '#1f5f8b',
    'treaty-border': '#3d5a80',
    negotiation: '#1b7f73',
    sanctions: '#6d4c9f',
    'protest-repression': '#b03d72',
    'trade-energy': '#8a6516',
    humanitarian: '#2b7a4b',
    nuclear: '#55602a',
    statement: '#636a74',
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
  axis: '#e8766c',
  axisContext: '#a59d90',
  exchange: '#6cc48f',
  site: '#a9cbe8',
  categories: {
    military: '#e8766c',
    strike: '#f48fa0',
    diplomacy: '#7db8e0',
    'treaty-border': '#9db8dc',
    negotiation: '#63c5b8',
    sanctions: '#b9a0e6',
    'protest-repression': '#e59abf',
    'trade-energy': '#d9b365',
    humanitarian: '#6cc48f',
    nuclear: '#b5c27c',
    statement: '#b4bac3',
  },
};

/** The palette as CSS custom properties: `--paper`, `--category-military` and so on. */
export function cssVariables({ categories, ...colours }: Palette): [name: string, value: string][] {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [
    ...Object.entries(colours).map(([name, value]): [string, string] => [`--${kebab(name)}`, value]),
    ...Object.entries(categories).map(([name, value]): [string, string] => [`--category-${name}`, value]),
  ];
}
