import type { Page } from '@playwright/test';
import { givePacking } from '../packing.ts';

interface AtlasElement extends HTMLElement {
  day: string;
  readonly visibleRecords: string[];
  readonly ready: Promise<void>;
}

/**
 * Lets the published atlas, opened next, be asked as the other pages are, with the same events in place of its own; all
 * else of its record stays. The events are made in the page: nothing of that size is sent.
 */
export async function prepareAtlas(page: Page, count: number): Promise<void> {
  await givePacking(page);
  await page.addInitScript((events) => {
    const fetchAsIs = window.fetch;
    window.fetch = async (input, init) => {
      const response = await fetchAsIs(input, init);
      if (!/atlas\.[a-z]+-[^/]*\.json$/.test(String(input))) return response;
      const address = '/made-events.js';
      const made: typeof import('./made-events.ts') = await import(address);
      const file = window.packing.unpackAtlas(await response.json());
      const sample = file.records.find(({ kind }) => kind === 'event');
      if (!sample) throw new Error('The record has no event to copy.');
      file.places.push(
        ...made.TOWNS.map((at, i) => ({
          id: `town-${i}`,
          name: `Town ${i}`,
          at,
          precision: 'settlement',
          country: 'BY',
        })),
      );
      // one by one: too many for a spread
      file.records = file.records.filter(({ kind }) => kind !== 'event');
      for (const { id, day, town } of made.makeEvents(events))
        file.records.push({
          ...sample,
          ...{ id: `made-${id}`, title: `Made ${id}`, places: [`town-${town}`] },
          date: { ...sample.date, start: day, end: day + 1 },
        });
      return new Response(JSON.stringify(window.packing.packAtlas(file)));
    };
  }, count);
}

/** Gives the page the words of the others once the atlas can be scrubbed, on the light map or on MapLibre's. */
export async function whenAtlasReady(
  page: Page,
  base: 'svg' | 'maplibre',
  hasTimeline: boolean,
): Promise<void> {
  const atlas = page.locator('belarus-ukraine-atlas');
  await atlas.evaluate((element) => {
    const face = element as AtlasElement;
    window.step = (day) => {
      face.day = new Date(day * 86_400_000).toISOString().slice(0, 10);
    };
    // marks are written in the next frame; circles of a crowd over MapLibre are drawn in it
    window.drawn = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    window.countShowing = () => face.visibleRecords.filter((id) => id.startsWith('made-')).length;
    return face.ready;
  });
  if (hasTimeline) await atlas.locator('.axis-svg').waitFor();
  await atlas.locator(`section.map[data-base="${base}"]`).waitFor();
}
