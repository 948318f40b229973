import { resolve } from 'node:path';
import { type BrowserContext, expect, type JSHandle, type Page, test } from '@playwright/test';
import type { Map as GlMap } from 'maplibre-gl';
import { AtlasDriver } from '../driver.ts';

type LngLat = [lng: number, lat: number];
type Pixel = [x: number, y: number];

/** A mark by its id or a label by its text, and the transform that puts it there. */
type Standing = [name: string, transform: string];

interface Picture {
  readonly marks: readonly Standing[];
  readonly labels: readonly Standing[];
}

const ZOOMS = [4, 5, 6, 7, 8, 9, 10];
/** At the crossing Kamaryn – Slavutych: one mark at least is in the picture, however near the camera is. */
const CENTER: LngLat = [30.6, 51.46];
const MAPLIBRE = resolve(import.meta.dirname, '../../node_modules/maplibre-gl/dist');

/** What the map shows at each zoom, in drawing order. */
function picturesOf(atlas: AtlasDriver): Promise<Picture[]> {
  const cameras = ZOOMS.map((zoom) => `${zoom}/${CENTER[1]}/${CENTER[0]}`);
  return atlas.map.evaluate(async (map, wanted) => {
    const read = (selector: string) =>
      [...map.querySelectorAll<SVGElement>(selector)].map(
        ({ dataset, textContent, attributes }): Standing => {
          const transform = attributes.getNamedItem('transform')?.value ?? '';
          return [dataset['mark'] ?? textContent ?? '', transform];
        },
      );
    const pictures: Picture[] = [];
    for (const camera of wanted) {
      (map.getRootNode() as ShadowRoot).host.setAttribute('camera', camera);
      await new Promise(requestAnimationFrame);
      pictures.push({ marks: read('.points .mark'), labels: read('.labels > g') });
    }
    return pictures;
  }, cameras);
}

/** Where the places of marks that are never spread lie, as published: crossings and exchanges, by the mark's id. */
async function fixedPlaces(page: Page): Promise<Map<string, LngLat>> {
  const response = await page.request.get('./data/record.json');
  const { records } = (await response.json()) as {
    records: { kind: string; id: string; places?: { id: string; lngLat: LngLat }[] }[];
  };
  return new Map(
    records.flatMap(({ kind, id, places = [] }) =>
      places.flatMap((place): [string, LngLat][] => {
        if (kind === 'crossing') return [[id, place.lngLat]];
        return kind === 'exchange' ? [[`exchanges@${place.id}`, place.lngLat]] : [];
      }),
    ),
  );
}

/** MapLibre as its makers ship it, alone on a blank page, in a room of the given size. */
async function openMapLibre(context: BrowserContext, [width, height]: Pixel): Promise<JSHandle<GlMap>> {
  const page = await context.newPage();
  const body = `<!doctype html><div id="room" style="width:${width}px;height:${height}px"></div>`;
  await page.route('**/probe/*', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return file.endsWith('.mjs')
      ? route.fulfill({ path: resolve(MAPLIBRE, file), contentType: 'text/javascript' })
      : route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto('./probe/blank.html');
  return page.evaluateHandle(async () => {
    const address = new URL('maplibre-gl.mjs', location.href).href;
    const { Map: RealMap } = (await import(address)) as typeof import('maplibre-gl');
    const style = { version: 8 as const, sources: {}, layers: [] };
    return new RealMap({ container: 'room', style, interactive: false, renderWorldCopies: false });
  });
}

function projectAll(map: JSHandle<GlMap>, zoom: number, places: LngLat[]): Promise<Pixel[]> {
  return map.evaluate(
    (real, wanted) => {
      real.jumpTo({ center: wanted.center, zoom: wanted.zoom });
      return wanted.places.map((place): [number, number] => {
        const { x, y } = real.project(place);
        return [x, y];
      });
    },
    { center: CENTER, zoom, places },
  );
}

function pixelOf(transform: string): Pixel {
  const [x, y] = /translate\((\S+) (\S+)\)/.exec(transform)?.slice(1).map(Number) ?? [];
  return [x ?? Number.NaN, y ?? Number.NaN];
}

test.use({ viewport: { width: 1024, height: 768 } });

test('each mark stands where MapLibre itself would put its place, within a pixel, at zooms 4 to 10', async ({
  page,
  context,
}) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2024-12-30&renderer=svg');
  const places = await fixedPlaces(page);
  const size = await atlas.map.evaluate((map): Pixel => [map.clientWidth, map.clientHeight]);
  const map = await openMapLibre(context, size);
  const pictures = await picturesOf(atlas);
  for (const [i, zoom] of ZOOMS.entries()) {
    const fixed = (pictures[i]?.marks ?? []).flatMap(([name, transform]) => {
      const place = places.get(name);
      return place ? [{ place, at: pixelOf(transform) }] : [];
    });
    const expected = await projectAll(
      map,
      zoom,
      fixed.map(({ place }) => place),
    );
    const differences = fixed.map(({ at: [x, y] }, n) =>
      Math.hypot(x - (expected[n]?.[0] ?? Number.NaN), y - (expected[n]?.[1] ?? Number.NaN)),
    );
    const inPicture = fixed.filter(({ at: [x, y] }) => x > 0 && y > 0 && x < size[0] && y < size[1]);
    expect(inPicture.length, `marks compared at zoom ${zoom}`).toBeGreaterThan(0);
    expect(Math.max(...differences), `pixels at zoom ${zoom}`).toBeLessThanOrEqual(1);
  }
});

test('both bases show the same marks and labels at every zoom', async ({ page }) => {
  const atlas = new AtlasDriver(page);
  await atlas.open('#day=2022-03-15&renderer=svg');
  const shownBy = async (base: 'svg' | 'maplibre') => {
    await atlas.element.evaluate((element, renderer) => element.setAttribute('renderer', renderer), base);
    await expect(atlas.map).toHaveAttribute('data-base', base, { timeout: 30_000 });
    return picturesOf(atlas);
  };
  const light = await shownBy('svg');
  for (const { marks, labels } of light) expect(Math.min(marks.length, labels.length)).toBeGreaterThan(0);
  expect(await shownBy('maplibre')).toEqual(light);
});
