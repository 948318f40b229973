import { createBorderRuler } from '../geometry/border-ruler.ts';
import { borderLineOf, type LightBase } from '../geometry/light-base.ts';
import { lngLatFromWorld, worldFromLngLat } from '../geometry/mercator.ts';
import type { AtlasFile } from '../record/atlas-file.ts';
import { EventStore } from '../record/event-store.ts';
import type { City, CountryLabel } from '../record/record.ts';
import type { Atlas } from './atlas.ts';
import type { LabelCandidate } from './place-labels.ts';

/** The atlas made of its two parts: the record in one language and the light base. */
export function readAtlas(file: AtlasFile, base: LightBase): Atlas {
  const borderLine = borderLineOf(base);
  return {
    store: new EventStore(file.records),
    places: new Map(file.places.map((place) => [place.id, place])),
    labels: rankLabels([...file.cities.map(cityLabel), ...file.countries.map(countryLabel)]),
    borderLine,
    measureBorder: createBorderRuler(borderLine.map(lngLatFromWorld)),
  };
}

function cityLabel(city: City): LabelCandidate {
  return {
    id: city.id,
    text: city.name,
    style: city.isCapital && isInFocus(city.country) ? 'capital' : 'town',
    rank: city.rank,
    isInFocus: isInFocus(city.country),
    world: worldFromLngLat(city.at),
  };
}

function countryLabel(country: CountryLabel): LabelCandidate {
  const world = worldFromLngLat(country.at);
  return {
    id: `country-${country.id}`,
    text: country.name,
    style: 'country',
    rank: 1,
    isInFocus: isInFocus(country.id),
    world,
  };
}

const isInFocus = (country: string): boolean => country === 'BY' || country === 'UA';

/** By rank, the two countries before their neighbours, towns before the names of countries. */
function rankLabels(labels: readonly LabelCandidate[]): LabelCandidate[] {
  const importance = ({ rank, isInFocus, style }: LabelCandidate) =>
    rank * 2 + (isInFocus ? 0 : 3) + (style === 'country' ? 3 : 0);
  return labels.toSorted((a, b) => importance(a) - importance(b));
}
