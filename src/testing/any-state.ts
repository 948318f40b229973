import fc from 'fast-check';
import { type AppState, MODES, PARTS, RENDERERS, THEMES, VIEWS } from '../core/app-state/app-state.ts';
import { clampAxis } from '../core/app-state/axis-span.ts';
import { type Camera, MAX_ZOOM, MIN_ZOOM } from '../core/geometry/camera.ts';
import { RULER_STEPS_KM } from '../core/geometry/ruler-steps.ts';
import { actorId, chapterId, isId, placeId, recordId } from '../core/record/ids.ts';
import type { RecordFilter } from '../core/record/record-filter.ts';
import { CATEGORIES, CITATION_TYPES, LAYERS } from '../core/record/vocabulary.ts';
import { RECORD_LANGUAGES } from '../core/text/language.ts';
import { addDays, dayFromNumber } from '../core/time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../core/time/span.ts';

/** Every day of the atlas. */
const dayInSpan = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayFromNumber);
const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
/** Every view of the map. */
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
  center: fc.tuple(degrees(180), degrees(85)),
});
/** Every text that has the form of an id. */
export const anyId = fc
  .stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,4}$/)
  .filter(isId)
  .map(recordId);

const ids = fc.uniqueArray(anyId, { maxLength: 3 }).map((list) => list.toSorted());
/** Every filter, each list in its order. */
export const anyFilter: fc.Arbitrary<RecordFilter> = fc.record({
  categories: fc.subarray([...CATEGORIES]),
  places: ids.map((list) => list.map(placeId)),
  actors: ids.map((list) => list.map(actorId)),
  sources: fc.subarray([...CITATION_TYPES]),
  isDisputedOnly: fc.boolean(),
});

/** Every state that a person can reach. */
export const anyState: fc.Arbitrary<AppState> = fc
  .record({
    day: dayInSpan,
    mode: fc.constantFrom(...MODES),
    trail: fc.integer({ min: 0, max: 12_000 }),
    window: dayInSpan.chain((from) =>
      fc.tuple(fc.constant(from), fc.integer({ min: from, max: LAST_DAY }).map(dayFromNumber)),
    ),
    select: fc.option(anyId),
    layers: fc.subarray([...LAYERS]),
    parts: fc.subarray([...PARTS]),
    lang: fc.constantFrom(...RECORD_LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    renderer: fc.constantFrom(...RENDERERS),
    view: fc.constantFrom(...VIEWS),
    axis: fc
      .option(dayInSpan.chain((start) => fc.tuple(fc.constant(start), fc.integer({ min: 1, max: 9_000 }))))
      .map((pair) => pair && clampAxis({ start: pair[0], end: addDays(pair[0], pair[1]) })),
    chapter: fc.option(anyId.map((text) => chapterId(text))),
    filter: anyFilter,
    q: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim()),
    compare: fc.option(dayInSpan),
    figure: fc.option(anyId),
    ruler: fc.option(fc.constantFrom(...RULER_STEPS_KM)),
    camera: fc.option(anyCamera),
  })
  .map(({ window: [from, to], ...state }) => ({ ...state, from, to }));
