import type { FeatureCollection, Point } from 'geojson';
import { type MadeEvent, makeEvents, TOWNS } from './made-events.ts';

/** What every page lets the benchmark do, by whatever means its library has. */
export interface StepPage {
  /** Shows a day: its events and those of the trail before it. */
  readonly step: (day: number) => void;
  /** Settles when the library has handed the last step to the browser's painting. */
  readonly drawn: () => Promise<void>;
  /** How many events the library itself says are on the page; null when it cannot be asked. */
  readonly countShowing: () => number | null;
}

declare global {
  interface Window {
    step: StepPage['step'];
    drawn: StepPage['drawn'];
    countShowing: StepPage['countShowing'];
    /** Settles when the first day is on the page. */
    ready: Promise<void>;
  }
}

const question = new URLSearchParams(location.search);
export const events: readonly MadeEvent[] = makeEvents(Number(question.get('count')));
export const trail = Number(question.get('trail'));
export const firstDay = Number(question.get('day'));

export const MS_A_DAY = 86_400_000;

/** Middle of the map and its zoom in tiles of 512 pixels: both countries, as our page opens. */
export const VIEW = { lng: 28, lat: 52.3, zoom: 5.4 };

export const townOf = ({ town }: MadeEvent): readonly [number, number] => TOWNS[town] ?? [0, 0];

/** The events as points with whatever properties a library wants. */
export function toGeoJson<P extends object>(
  propertiesOf: (event: MadeEvent) => P,
): FeatureCollection<Point, P> {
  return {
    type: 'FeatureCollection',
    features: events.map((event) => ({
      type: 'Feature',
      id: event.id,
      geometry: { type: 'Point', coordinates: [...townOf(event)] },
      properties: propertiesOf(event),
    })),
  };
}

/** The map below, published with the atlas. */
export async function fetchBase(): Promise<{ countries: FeatureCollection; border: FeatureCollection }> {
  const read = async (name: string): Promise<FeatureCollection> =>
    (await fetch(`/geo/${name}.geojson`)).json();
  const [countries, border] = await Promise.all([read('countries'), read('border')]);
  return { countries, border };
}

export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Opens a page on its first day; `ready` is refused when the library fails. */
export function serveSteps(open: () => Promise<StepPage>): void {
  window.ready = open().then((page) => {
    Object.assign(window, page);
  });
}
