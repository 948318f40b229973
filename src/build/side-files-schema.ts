import { z } from 'zod';
import { FOUNDING_DOCUMENTS, RELATION_TYPES } from '../core/record/vocabulary.ts';
import { idSchema, textSchema } from './record-schema.ts';

/** The form of the files beside the records: relations, the founding documents' claims, the table of names. */

const relationSchema = z.strictObject({
  from: idSchema,
  type: z.enum(RELATION_TYPES),
  to: idSchema.describe('The earlier or the larger record.'),
});
export const relationsFileSchema = z.array(relationSchema);

const foundingClaimSchema = z.strictObject({
  document: z.enum(FOUNDING_DOCUMENTS),
  locator: textSchema,
  claim: textSchema.describe('What the document says, in our own words.'),
  records: z.array(idSchema).min(1, 'names no record; write the ids of the records that answer the claim'),
  standing: z.enum(['agrees', 'differs', 'contextOnly']),
  note: textSchema.optional().describe('What the record says instead.'),
});
export const foundingClaimsFileSchema = z.array(foundingClaimSchema);

const forms = z.array(textSchema);
const nameSchema = z.strictObject({
  en: textSchema,
  uk: textSchema,
  be: textSchema,
  avoid: z.strictObject({ en: forms.optional(), uk: forms.optional(), be: forms.optional() }).optional(),
});
export const namesFileSchema = z.strictObject({
  people: z.array(nameSchema),
  places: z.array(nameSchema),
  bodies: z.array(nameSchema),
  terms: z.array(nameSchema),
});

const aboutSectionSchema = z.strictObject({
  id: idSchema,
  heading: textSchema,
  paragraphs: z.array(textSchema).min(1),
});
export const aboutFileSchema = z.array(aboutSectionSchema);

const inThreeLanguages = z.strictObject({ en: textSchema, uk: textSchema, be: textSchema });
const isoDay = z.iso.date('is not a day; write it as YYYY-MM-DD, for example 2022-02-24');

const chapterSchema = z.strictObject({
  id: idSchema,
  from: isoDay,
  to: isoDay.describe('Last day, inclusive.'),
  title: inThreeLanguages,
  text: inThreeLanguages.describe(
    'Two to four sentences, attributed; nothing the listed records do not support.',
  ),
  camera: z
    .strictObject({
      zoom: z.number().min(4).max(10),
      lng: z.number().min(-180).max(180),
      lat: z.number().min(-85).max(85),
    })
    .optional()
    .describe('Where the map looks while the chapter is told; without it the whole map.'),
  records: z.array(idSchema).min(1).describe('Its stops, in the order of their days.'),
  founding: z.array(z.strictObject({ document: z.enum(FOUNDING_DOCUMENTS), locator: textSchema })),
});
export const chaptersFileSchema = z.array(chapterSchema);

const actorSchema = z.strictObject({
  id: idSchema,
  name: inThreeLanguages,
  kind: z.enum(['person', 'state', 'body', 'organisation']),
  records: z
    .array(idSchema)
    .min(1)
    .describe('Records in which the actor acts, speaks, signs or is the target.'),
});
export const actorsFileSchema = z.array(actorSchema);

const namesById = z.record(z.string(), textSchema).optional();

/** Texts of the record in a further language, by id; English stands where there is none. */
export const recordTextsFileSchema = z.strictObject({
  records: z
    .record(z.string(), z.strictObject({ title: textSchema.optional(), summary: textSchema.optional() }))
    .optional(),
  places: namesById,
  cities: namesById,
  countries: namesById,
  chapters: z
    .record(z.string(), z.strictObject({ title: textSchema.optional(), text: textSchema.optional() }))
    .optional(),
});

export type RecordTexts = z.infer<typeof recordTextsFileSchema>;
export type SourceChapter = z.infer<typeof chapterSchema>;
export type SourceActor = z.infer<typeof actorSchema>;
export type AboutSection = z.infer<typeof aboutSectionSchema>;
export type SourceRelation = z.infer<typeof relationSchema>;
export type FoundingClaim = z.infer<typeof foundingClaimSchema>;
export type NameEntry = z.infer<typeof nameSchema>;
