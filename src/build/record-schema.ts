import { z } from 'zod';
import { isId } from '../core/record/ids.ts';
import {
  BORDER_STATES,
  CATEGORIES,
  CERTAINTIES,
  CITATION_TYPES,
  CONFIDENCES,
  FOUNDING_DOCUMENTS,
  INSTALLATION_TYPES,
  MISSION_TYPES,
  PLACE_PRECISIONS,
  STANCES,
  STATUSES,
  TRANSPORTS,
} from '../core/record/vocabulary.ts';

/**
 * The form of the record's files: one schema for the types below, for the checks of `npm run data`, and for
 * `data/schema.json`, which editors read.
 */

export const idSchema = z
  .string()
  .refine(isId, { error: 'is not an id; use lower-case letters, digits and hyphens, at most 80 characters' })
  .describe('Lower-case letters, digits and hyphens. Never changes once published.');

export const textSchema = z
  .string()
  .trim()
  .min(1, 'is empty; write the text')
  .max(4000, 'is longer than 4,000 characters; shorten it');

const id = idSchema;
const text = textSchema;

const inThreeLanguages = z
  .strictObject({ en: text, uk: text, be: text })
  .describe('The same text in English, Ukrainian and Belarusian.');

const edtf = z
  .string()
  .describe(
    'EDTF (ISO 8601-2): 2022-02-24, 2022-02, 2022~, 2022-02-24/2022-04-02, 2022-03-24/.. — ends are inclusive; never more exact than the source.',
  );

const citationIds = z.array(id).describe('Ids from data/citations.yaml.');

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

const address = z.url({
  protocol: /^https?$/,
  error: 'is not an http or https address; write it whole, beginning with https://, or remove it',
});

const claim = z.strictObject({
  topic: inThreeLanguages,
  value: inThreeLanguages,
  assertedBy: inThreeLanguages,
  stance: z.enum(STANCES),
  citation: id.optional(),
  note: inThreeLanguages.optional(),
});

const common = {
  id,
  aliases: z.array(id).optional().describe('Former ids that must stay resolvable.'),
  category: z.enum(CATEGORIES),
  date: edtf,
  title: inThreeLanguages,
  summary: inThreeLanguages.describe('Neutral, attributed, past tense; one to three sentences.'),
  places: z
    .array(id)
    .describe('Ids from geo/places.geojson or geo/crossings.geojson; empty when no place is known.'),
  confidence: z.enum(CONFIDENCES),
  uncertain: z.literal(true).optional(),
  sensitive: z
    .literal(true)
    .optional()
    .describe('Atrocities, killings, deportation: readers get a short note first.'),
  site: id.optional().describe('The mission that the event is about.'),
  citations: z.array(z.strictObject({ citation: id, locator: text.optional() })),
  founding: z.array(z.strictObject({ document: z.enum(FOUNDING_DOCUMENTS), locator: text })),
  claims: z.array(claim).describe('Values that sources give where they disagree; at least two, or none.'),
};

const status = z.strictObject({
  from: edtf.nullable().describe('First day; null when unknown.'),
  to: edtf.nullable().describe('Last day, inclusive; ".." when it still holds, null when unknown.'),
  status: z.enum(STATUSES),
  note: inThreeLanguages.optional(),
  citations: citationIds,
});

const waypoint = z.strictObject({
  place: id,
  reached: edtf,
  order: z.number().int().optional().describe('Order inside a day, for playback only; never shown.'),
  left: edtf.optional().describe('Last day held, inclusive.'),
  control: text.optional(),
  howKnown: inThreeLanguages.optional(),
  citations: citationIds,
});

const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event'), ...common }),
  z.strictObject({
    kind: z.literal('exchange'),
    ...common,
    exchange: z.strictObject({
      livingToUkraine: z.number().int().nonnegative().nullable(),
      livingToUkraineRange: z
        .tuple([z.number().int().nonnegative(), z.number().int().nonnegative()], {
          error: 'is not a range; give the least and the most that sources say, for example [150, 189]',
        })
        .optional()
        .describe('Least and most where sources disagree; claims say who gives which.'),
      livingToRussia: z.number().int().nonnegative().nullable(),
      bodiesToUkraine: z.number().int().nonnegative().nullable(),
      bodiesToRussia: z.number().int().nonnegative().nullable(),
      number: z.number().int().positive().nullable().describe("Ukraine's ordinal of the exchange."),
      mediators: z.array(text),
      placePublished: z.boolean().describe('Whether a source names the crossing.'),
    }),
  }),
  z.strictObject({
    kind: z.literal('installation'),
    ...common,
    installation: z.strictObject({ type: z.enum(INSTALLATION_TYPES) }),
  }),
  z.strictObject({
    kind: z.literal('mission'),
    ...common,
    mission: z.strictObject({
      type: z.enum(MISSION_TYPES),
      sending: text,
      receiving: text,
      address: text.optional(),
      statuses: z.array(status).min(1),
      heads: z.array(
        z.strictObject({
          name: inThreeLanguages,
          role: inThreeLanguages,
          from: edtf.nullable(),
          to: edtf.nullable(),
          note: inThreeLanguages.optional(),
          confidence: z.enum(CONFIDENCES),
          citations: citationIds,
        }),
      ),
      episodes: z.array(
        z.strictObject({ from: edtf, to: edtf.nullable(), text: inThreeLanguages, citations: citationIds }),
      ),
    }),
  }),
  z.strictObject({
    kind: z.literal('crossing'),
    ...common,
    crossing: z.strictObject({
      transport: z.enum(TRANSPORTS),
      class: inThreeLanguages.optional(),
      road: text.optional(),
      order: z.number().int().describe('Position along the border, west to east.'),
      statuses: z.array(status).min(1),
    }),
  }),
  z.strictObject({
    kind: z.literal('axis'),
    ...common,
    axis: z.strictObject({
      fromRussia: z.boolean(),
      control: z.strictObject({ from: edtf, to: edtf }),
      force: inThreeLanguages.optional(),
      schematicNote: inThreeLanguages,
      lines: z
        .array(
          z.strictObject({
            id,
            title: inThreeLanguages.optional(),
            mode: z.enum(['ground', 'air']),
            waypoints: z.array(waypoint).min(1),
          }),
        )
        .min(1),
      withdrawal: z.array(
        z.strictObject({ date: edtf, place: id, text: inThreeLanguages, citations: citationIds }),
      ),
    }),
  }),
  z.strictObject({
    kind: z.literal('border'),
    ...common,
    border: z.strictObject({
      states: z
        .array(
          z.strictObject({
            from: edtf,
            to: edtf.nullable(),
            state: z.enum(BORDER_STATES),
            mined: z.boolean(),
            note: inThreeLanguages.optional(),
            citations: citationIds,
          }),
        )
        .min(1),
      history: z.array(z.strictObject({ date: edtf, text: inThreeLanguages, citations: citationIds })),
      lengths: z.array(
        z.strictObject({
          km: z.number().positive().nullable(),
          text: inThreeLanguages.optional(),
          assertedBy: inThreeLanguages,
          date: edtf.nullable(),
          counts: inThreeLanguages,
          recommended: z.boolean(),
          otherBorder: z.literal(true).optional().describe('The figure belongs to another border.'),
          citations: citationIds,
        }),
      ),
      whyDiffer: inThreeLanguages,
      tripoints: z.array(
        z.strictObject({
          name: inThreeLanguages,
          lng: longitude,
          lat: latitude,
          note: inThreeLanguages.optional(),
        }),
      ),
    }),
  }),
  z.strictObject({
    kind: z.literal('figure'),
    ...common,
    figure: z.strictObject({
      unit: inThreeLanguages,
      counts: inThreeLanguages,
      gaps: inThreeLanguages.optional(),
      method: inThreeLanguages.optional(),
      primary: z.boolean().describe('One of the few series shown under the timeline.'),
      points: z
        .array(
          z.strictObject({
            date: edtf,
            value: z.number(),
            low: z.number().nullable(),
            high: z.number().nullable(),
            assertedBy: inThreeLanguages,
            derived: z.boolean(),
            certainty: z.enum(CERTAINTIES).optional(),
            scope: text.optional(),
            citations: citationIds,
          }),
        )
        .min(1),
    }),
  }),
]);

export const recordsFileSchema = z.array(recordSchema);

const citationSchema = z.strictObject({
  id,
  publisher: text,
  author: text.optional(),
  mirror: text.optional().describe('Where the page was read, when not at its publisher’s.'),
  title: text,
  titleEn: text.optional(),
  date: edtf.optional(),
  lang: z.string().regex(/^[a-z]{2,3}$/, 'is not a language code; write two letters, for example uk'),
  url: address.optional(),
  archiveUrl: address.optional(),
  accessed: edtf.optional(),
  type: z.enum(CITATION_TYPES),
});

export const citationsFileSchema = z.array(citationSchema);

const position = z.tuple([longitude, latitude], {
  error: 'is not a position; give two numbers, [longitude, latitude]',
});

const placeFeatureSchema = z.strictObject({
  type: z.literal('Feature'),
  id,
  properties: z.strictObject({
    name: inThreeLanguages,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'is not a country code; write two capital letters, for example UA'),
    precision: z.enum(PLACE_PRECISIONS),
    note: text.optional(),
  }),
  geometry: z.strictObject({ type: z.literal('Point'), coordinates: position }),
});

export const placesFileSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(placeFeatureSchema),
});

const pointOf = <T extends z.ZodType>(properties: T) =>
  z.object({
    type: z.literal('Feature'),
    id: z.string(),
    properties,
    geometry: z.object({ type: z.literal('Point'), coordinates: position }),
  });

const cityFeatureSchema = pointOf(
  z.looseObject({ name: inThreeLanguages, country: z.string(), capital: z.boolean(), rank: z.number() }),
);

const countryLabelFeatureSchema = pointOf(z.strictObject({ name: inThreeLanguages }));

const collectionOf = <T extends z.ZodType>(feature: T) =>
  z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) });

export const citiesFileSchema = collectionOf(cityFeatureSchema);
export const countryLabelsFileSchema = collectionOf(countryLabelFeatureSchema);

export type CityFeature = z.infer<typeof cityFeatureSchema>;
export type CountryLabelFeature = z.infer<typeof countryLabelFeatureSchema>;

export const interfaceFileSchema = z.record(z.string(), text);

export type SourceRecord = z.infer<typeof recordSchema>;
export type SourceCitation = z.infer<typeof citationSchema>;
export type PlaceFeature = z.infer<typeof placeFeatureSchema>;
export type Translated = z.infer<typeof inThreeLanguages>;
export type SourceStatus = z.infer<typeof status>;
