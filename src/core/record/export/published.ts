import type { LngLat } from '../../geometry/lng-lat.ts';
import type { AtlasRecord } from '../record.ts';
import type {
  Category,
  CitationType,
  Confidence,
  FoundingDocument,
  PlacePrecision,
  Stance,
} from '../vocabulary.ts';

/**
 * `dist/data/record.json` as the exports read it: what they need of it, no more. The file may hold further members
 * anywhere, and does, under each record's own kind; a reader leaves alone what it does not know.
 */
export interface PublishedAtlas {
  /** `2026.1` */
  readonly version: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** SPDX ids of the licences, with what each covers. */
  readonly licence: string;
  readonly records: readonly PublishedRecord[];
  readonly citations: readonly PublishedCitation[];
}

/** The same text in the three languages of the atlas. */
export interface Translated {
  readonly en: string;
  readonly uk: string;
  readonly be: string;
}

export type ExportLanguage = keyof Translated;

/** The name of the atlas: `title` of `data/texts`. */
export const ATLAS_NAME: Translated = {
  en: 'Belarus–Ukraine Atlas 1991–2024',
  uk: 'Атлас Білорусь — Україна 1991–2024',
  be: 'Атлас Беларусь — Украіна 1991–2024',
};

export interface PublishedRecord {
  readonly id: string;
  /** Former ids. */
  readonly aliases: readonly string[];
  readonly kind: AtlasRecord['kind'] | 'figure';
  readonly category: Category;
  /** EDTF; ends are inclusive. */
  readonly date: string;
  readonly title: Translated;
  readonly summary: Translated;
  /** Empty where no place is known. */
  readonly places: readonly PublishedPlace[];
  readonly confidence: Confidence;
  /** The founding documents stand at the end, as `founding-000` to `founding-004`. */
  readonly citations: readonly PublishedReference[];
  readonly foundingClaims: readonly { readonly document: FoundingDocument; readonly locator: string }[];
  /** Values that sources give where they disagree; at least two, or none. */
  readonly claims: readonly PublishedClaim[];
}

export interface PublishedPlace {
  readonly id: string;
  readonly name: Translated;
  readonly lngLat: LngLat;
  readonly precision: PlacePrecision;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface PublishedReference {
  /** Id of a citation. */
  readonly citation: string;
  /** Where in the reference. */
  readonly locator?: string | undefined;
}

interface PublishedClaim {
  readonly topic: Translated;
  readonly value: Translated;
  readonly assertedBy: Translated;
  readonly stance: Stance;
  readonly citation?: string | undefined;
  readonly note?: Translated | undefined;
}

export interface PublishedCitation {
  readonly id: string;
  readonly publisher: string;
  readonly author?: string | undefined;
  /** Where the page was read when not at its publisher's; the address is then the mirror's. */
  readonly mirror?: string | undefined;
  /** In square brackets where it is a description and not the reference's own title. */
  readonly title: string;
  readonly titleEn?: string | undefined;
  /** EDTF. */
  readonly date?: string | undefined;
  /** ISO 639 code of the page's language. */
  readonly lang: string;
  readonly url?: string | undefined;
  readonly archiveUrl?: string | undefined;
  /** EDTF. */
  readonly accessed?: string | undefined;
  readonly type: CitationType;
}

/** The citations of an atlas by id. */
export function citationsById(atlas: PublishedAtlas): ReadonlyMap<string, PublishedCitation> {
  return new Map(atlas.citations.map((citation) => [citation.id, citation]));
}
