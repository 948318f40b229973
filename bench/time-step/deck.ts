import { Deck } from '@deck.gl/core';
import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions';
import { GeoJsonLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { MadeEvent } from './made-events.ts';
import { events, fetchBase, firstDay, serveSteps, townOf, trail, VIEW } from './step-page.ts';

/** deck.gl: all events are on the graphics card, and a step tells it between which days to draw them. */
async function open() {
  const { countries, border } = await fetchBase();
  const parent = document.getElementById('map');
  if (!(parent instanceof HTMLDivElement))
    throw new Error('The page has no room "map"; add it to deck.html.');
  const base = [
    new GeoJsonLayer({ id: 'land', data: countries, stroked: false, getFillColor: [251, 250, 246] }),
    new GeoJsonLayer({
      id: 'border',
      data: border,
      getLineColor: [51, 51, 51],
      getLineWidth: 2.5,
      lineWidthUnits: 'pixels',
    }),
  ];
  const extensions = [new DataFilterExtension({ filterSize: 1 })];
  const layersFor = (day: number) => [
    ...base,
    new ScatterplotLayer<MadeEvent, DataFilterExtensionProps<MadeEvent>>({
      id: 'events',
      data: events,
      getPosition: (event) => [townOf(event)[0], townOf(event)[1]],
      getRadius: 6,
      radiusUnits: 'pixels',
      getFillColor: [170, 51, 51],
      getFilterValue: ({ day }) => day,
      filterRange: [day - trail, day],
      extensions,
    }),
  ];
  let onDrawn: (() => void) | null = null;
  const deck = new Deck({
    parent,
    initialViewState: { longitude: VIEW.lng, latitude: VIEW.lat, zoom: VIEW.zoom },
    layers: layersFor(firstDay),
    onAfterRender: () => onDrawn?.(),
  });
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      onDrawn = () => {
        onDrawn = null;
        resolve();
      };
    });
  await drawn();
  return {
    step: (day: number) => deck.setProps({ layers: layersFor(day) }),
    drawn,
    // the graphics card alone knows
    countShowing: () => null,
  };
}

serveSteps(open);
