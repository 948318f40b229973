import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cssVariables, DARK_PALETTE, LIGHT_PALETTE, type Palette } from '../../core/scene/palette.ts';

/** `pages.css`: the colours of the atlas under both lights, its rules for base and marks, then the styles written beside this file. */
export function pageStyles(): string {
  const written = readFileSync(join(import.meta.dirname, 'pages.css'), 'utf8');
  const drawn = ['base', 'marks', 'poster'].map(drawingStyles).join('');
  return `:root {\n${variables(LIGHT_PALETTE)}}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n${variables(DARK_PALETTE)}}\n}\n${drawn}${written}`;
}

const variables = (palette: Palette): string =>
  cssVariables(palette)
    .map(([name, value]) => `${name}: ${value};\n`)
    .join('');

const drawingStyles = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../embed/styles/${name}.css`), 'utf8');
