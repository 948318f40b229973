import type { Picture } from '../core/draw/draw-picture.ts';
import { withAttributes } from '../core/draw/svg-node.ts';
import { toMarkup } from '../core/draw/to-markup.ts';

/** The picture as the text of an SVG file. */
export const svgFile = ({ svg }: Picture): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(svg)}\n`;

/** The picture as a PNG, `scale` pixels to each of its own. Rejects with a sentence where the browser cannot paint it. */
export async function paintPng(picture: Picture, scale: number): Promise<Blob> {
  const [width, height] = [picture.widthPx * scale, picture.heightPx * scale];
  // drawn at its full size, so that no browser enlarges a small one
  const svg = withAttributes(picture.svg, { width: String(width), height: String(height) });
  const image = await loadImage(new Blob([toMarkup(svg)], { type: 'image/svg+xml' }));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else
        reject(
          new Error(`A picture of ${width} × ${height} pixels could not be painted; try a smaller one.`),
        );
    }, 'image/png');
  });
}

async function loadImage(blob: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
