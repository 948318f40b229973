import type { Brand } from '../brand.ts';

export type RecordId = Brand<string, 'RecordId'>;
export type PlaceId = Brand<string, 'PlaceId'>;
export type CitationId = Brand<string, 'CitationId'>;
export type ChapterId = Brand<string, 'ChapterId'>;
export type ActorId = Brand<string, 'ActorId'>;

/** Lower-case Latin letters and digits in groups joined by hyphens, at most 80 characters. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isId = (text: string): boolean => text.length <= 80 && ID.test(text);

function brandId<T extends string>(text: string, what: string): T {
  if (!isId(text))
    throw new Error(
      `"${text.slice(0, 80)}" is not a ${what} id; use lower-case letters, digits and hyphens.`,
    );
  return text as T;
}

/** The text as a record id; throws when it does not have the form of one. */
export const recordId = (text: string): RecordId => brandId<RecordId>(text, 'record');
export const placeId = (text: string): PlaceId => brandId<PlaceId>(text, 'place');
export const chapterId = (text: string): ChapterId => brandId<ChapterId>(text, 'chapter');
export const actorId = (text: string): ActorId => brandId<ActorId>(text, 'actor');
export const citationId = (text: string): CitationId => brandId<CitationId>(text, 'citation');
