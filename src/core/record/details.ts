import type { CitationId, RecordId } from './ids.ts';
import type { CitationType, RelationType, Stance } from './vocabulary.ts';

/** A published reference, in its own words. */
export interface Citation {
  readonly id: CitationId;
  readonly publisher: string;
  readonly author?: string;
  /** Where the page was read when not at its publisher's, named as such. */
  readonly mirror?: string;
  readonly title: string;
  readonly titleEn?: string;
  /** EDTF; shown as written. */
  readonly date?: string;
  /** ISO 639 code of the page's language. */
  readonly lang: string;
  readonly url?: string;
  /** A copy kept by an archive. */
  readonly archiveUrl?: string;
  /** When the page was read; EDTF. */
  readonly accessed?: string;
  readonly type: CitationType;
}

export interface CitationRef {
  readonly citation: CitationId;
  /** Where in the reference. */
  readonly locator?: string;
}

/** One of several values that sources give. */
export interface Claim {
  readonly topic: string;
  readonly value: string;
  readonly assertedBy: string;
  readonly stance: Stance;
  readonly citation?: CitationId;
  readonly note?: string;
}

/** One line in the history of a site, an axis or the border. */
export interface HistoryLine {
  /** In words, as exact as its source. */
  readonly date: string;
  readonly text: string;
  readonly note?: string;
  readonly citations: readonly CitationId[];
}

/** A titled list of lines: a status history, heads of mission, an advance, lengths by source. */
export interface HistoryBlock {
  readonly heading:
    | 'history'
    | 'states'
    | 'story'
    | 'heads'
    | 'episodes'
    | 'reached'
    | 'withdrawal'
    | 'lengths'
    | 'tripoints';
  readonly lines: readonly HistoryLine[];
}

/** A length of the border that someone published. */
export interface PublishedLength {
  readonly km: number;
  readonly isRecommended: boolean;
  /** The figure belongs to another border: it is wrong for this one. */
  readonly isOfAnotherBorder: boolean;
}

/** Records that stand to this one in one way: `isInverse` when it is they that follow, respond, reverse or are part. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly isInverse: boolean;
  readonly records: readonly RecordId[];
}

/** A correction of the record, as data/CHANGES.md tells it; in English. */
export interface RecordChange {
  /** In words. */
  readonly date: string;
  readonly text: string;
}

/** What the details panel adds to a record, in one language. */
export interface RecordDetails {
  readonly summary: string;
  readonly claims: readonly Claim[];
  readonly citations: readonly CitationRef[];
  readonly blocks: readonly HistoryBlock[];
  readonly notes: readonly string[];
  /** The record as a reference, in words: alone, and with its sources. */
  readonly cite: { readonly short: string; readonly long: string };
  readonly relations: readonly RelationGroup[];
  /** Newest first. */
  readonly changes: readonly RecordChange[];
  /** Of the border only. */
  readonly lengths?: readonly PublishedLength[];
  readonly isSensitive: boolean;
  readonly isUncertain: boolean;
}

/** The file fetched when a record is opened, in one language, with the citations it names. */
export interface DetailsFile {
  readonly details: RecordDetails;
  readonly citations: Readonly<Record<string, Citation>>;
}

/** A record on which sources disagree, with its claims. */
export interface Disagreement {
  readonly id: RecordId;
  /** False for figures, which the map cannot open. */
  readonly canOpen: boolean;
  readonly title: string;
  readonly date: string;
  readonly claims: readonly Claim[];
}

/** A claim of a founding document that the record does not follow. Claim and note are in English. */
export interface FoundingDifference {
  readonly document: string;
  readonly locator: string;
  readonly claim: string;
  readonly note: string;
  readonly records: readonly { readonly id: RecordId; readonly title: string }[];
}

/** The page “where sources disagree”, in one language. */
export interface DisagreementsFile {
  readonly records: readonly Disagreement[];
  readonly founding: readonly FoundingDifference[];
  readonly citations: Readonly<Record<string, Citation>>;
}

/** The page about the atlas, in one language. */
export interface AboutFile {
  /** How to cite the whole atlas. */
  readonly cite: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
}
