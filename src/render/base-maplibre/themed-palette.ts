import { type Palette, paletteOf } from '../../core/scene/palette.ts';

/** The grounds of the map that an article may set, and the custom property that holds each. */
const GROUNDS = {
  land: '--land',
  neighbour: '--neighbour',
  water: '--water',
  waterLine: '--water-line',
  river: '--river',
  halo: '--halo',
} as const;

/**
 * The palette with the grounds as the article around `element` sets them, at this moment; what is no colour stays as
 * it is. `element` stands in the atlas's shadow root.
 */
export function themedPalette(element: Element, isDark: boolean): Palette {
  const palette = paletteOf(isDark);
  const held = getComputedStyle(element);
  const probe = document.createElement('i');
  element.append(probe);
  const set = Object.entries(GROUNDS).flatMap(([key, property]): [string, string][] => {
    const text = held.getPropertyValue(property).trim();
    if (!CSS.supports('color', text)) return [];
    probe.style.color = text;
    return [[key, HEX.test(text) ? text : plainColour(getComputedStyle(probe).color)]];
  });
  probe.remove();
  return { ...palette, ...Object.fromEntries(set) };
}

const HEX = /^#[0-9a-f]{6}$/i;

/** Any computed colour as `#rrggbb` in sRGB: the map's style knows few of the ways to write one. */
function plainColour(colour: string): string {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
