import type { Page } from '@playwright/test';

/** How far two colours may be apart, of 255 on each channel, to count as alike. */
const ALIKE = 24;

/**
 * The share of pixels, 0–1, in which two PNG pictures of the same size differ by more than a little in some channel.
 * Both are decoded by `page`, whatever it shows. Throws where their sizes differ.
 */
export async function pictureDifference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const { sizes, share } = await page.evaluate(
    async ({ urls, alike }) => {
      const pixels = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [a, b] = pixels;
      const sizes = pixels.map((picture) => `${picture?.width} × ${picture?.height}`);
      if (!a || !b || sizes[0] !== sizes[1]) return { sizes, share: null };
      let differing = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        const isFar = [0, 1, 2].some(
          (channel) => Math.abs((a.data[i + channel] ?? 0) - (b.data[i + channel] ?? 0)) > alike,
        );
        if (isFar) differing += 1;
      }
      return { sizes, share: differing / (a.width * a.height) };
    },
    { urls, alike: ALIKE },
  );
  if (share === null)
    throw new Error(`The pictures are ${sizes.join(' and ')} pixels large; they must be of one size.`);
  return share;
}
