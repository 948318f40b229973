import { group } from 'd3';
import type {
  Citation,
  CitationRef,
  Claim,
  DetailsFile,
  HistoryBlock,
  HistoryLine,
  PublishedLength,
  RecordDetails,
} from '../core/record/details.ts';
import { citeLong, citeRecord } from '../core/record/export/cite.ts';
import { type CitationId, citationId } from '../core/record/ids.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import { inLanguage, type Language, localesOf } from '../core/text/language.ts';
import { type Messages, message } from '../core/text/messages.ts';
import { compileDate } from './compile-date.ts';
import type { Edition } from './edition.ts';
import type { SourceChange } from './read-changes.ts';
import type { Sources } from './read-sources.ts';
import type {
  PlaceFeature,
  SourceCitation,
  SourceRecord,
  SourceStatus,
  Translated,
} from './record-schema.ts';
import { relationGroups } from './relation-groups.ts';
import type { SourceRelation } from './side-files-schema.ts';

interface Words {
  readonly lang: Language;
  readonly messages: Messages;
  readonly places: ReadonlyMap<string, PlaceFeature>;
  readonly edition: Edition;
  readonly citeWords: Messages;
  readonly citations: ReadonlyMap<string, SourceCitation>;
  /** Between records that can be opened. */
  readonly relations: readonly SourceRelation[];
  readonly changes: ReadonlyMap<string, readonly SourceChange[]>;
}

/** For each record that can be opened, its id and its details in one language. The sources must have been checked. */
export function compileDetails(
  sources: Sources,
  lang: Language,
  edition: Edition,
): [id: string, file: DetailsFile][] {
  const shown = sources.records.filter(({ value }) => value.kind !== 'figure');
  const ids = new Set(shown.map(({ value }) => value.id));
  const words: Words = {
    lang,
    messages: inLanguage(sources.messages, lang),
    edition,
    citeWords: inLanguage(sources.citeWords, lang),
    citations: new Map(sources.citations.map(({ value }) => [value.id, value])),
    places: new Map(sources.places.map(({ value }) => [value.id, value])),
    relations: sources.relations
      .map(({ value }) => value)
      .filter(({ from, to }) => ids.has(from) && ids.has(to)),
    changes: group(sources.changes, ({ record }) => record),
  };
  const citations = new Map(sources.citations.map(({ value }) => [value.id, compileCitation(value)]));
  return shown.map(({ value }) => {
    const details = compileRecordDetails(value, words);
    const cited = citationsOf(details).flatMap((id) => {
      const citation = citations.get(id);
      return citation ? [[id, citation] as const] : [];
    });
    return [value.id, { details, citations: Object.fromEntries(cited) }];
  });
}

/** The reference in words that are only needed here: the browser gets the finished sentences. */
function citeInWords(source: SourceRecord, { citations, edition, lang, messages, citeWords }: Words) {
  const words = { ...messages, ...citeWords };
  const short = citeRecord(words, source, edition, lang);
  const sources = source.citations.flatMap(({ citation: id, locator }) => {
    const citation = citations.get(id);
    return citation ? [citeLong(words, citation, locator)] : [];
  });
  return { short, long: [short, ...sources].join('\n') };
}

/** Every citation that the details name, each once. */
function citationsOf({ citations, claims, blocks }: RecordDetails): CitationId[] {
  return [
    ...new Set([
      ...citations.map(({ citation }) => citation),
      ...claims.flatMap(({ citation }) => citation ?? []),
      ...blocks.flatMap(({ lines }) => lines.flatMap((line) => line.citations)),
    ]),
  ];
}

/** The id under which data/citations.yaml keeps a founding document. */
export const foundingCitation = (document: string): string => `founding-${document}`;

export function compileCitation(source: SourceCitation): Citation {
  const { author, mirror, titleEn, date, url, archiveUrl, accessed, id, ...always } = source;
  return {
    id: citationId(id),
    ...always,
    ...(author && { author }),
    ...(mirror && { mirror }),
    ...(titleEn && { titleEn }),
    ...(date && { date }),
    ...(url && { url }),
    ...(archiveUrl && { archiveUrl }),
    ...(accessed && { accessed }),
  };
}

function compileRecordDetails(source: SourceRecord, words: Words): RecordDetails {
  const founding = source.founding.map(
    ({ document, locator }): CitationRef => ({ citation: citationId(foundingCitation(document)), locator }),
  );
  const cited = source.citations.map(
    ({ citation, locator }): CitationRef => ({ citation: citationId(citation), ...(locator && { locator }) }),
  );
  return {
    summary: inLanguage(source.summary, words.lang),
    claims: source.claims.map((claim) => compileClaim(claim, words.lang)),
    citations: [...cited, ...founding],
    blocks: blocksOf(source, words).filter((block) => block.lines.length > 0),
    notes: notesOf(source).map((note) => inLanguage(note, words.lang)),
    cite: citeInWords(source, words),
    relations: relationGroups(source.id, words.relations),
    changes: (words.changes.get(source.id) ?? []).map(({ date, text }) => ({
      date: dateInWords(date, words),
      text,
    })),
    ...(source.kind === 'border' && { lengths: publishedLengths(source.border) }),
    isSensitive: source.sensitive ?? false,
    isUncertain: source.uncertain ?? false,
  };
}

export function compileClaim(claim: SourceRecord['claims'][number], lang: Language): Claim {
  return {
    topic: inLanguage(claim.topic, lang),
    value: inLanguage(claim.value, lang),
    assertedBy: inLanguage(claim.assertedBy, lang),
    stance: claim.stance,
    ...(claim.citation && { citation: citationId(claim.citation) }),
    ...(claim.note && { note: inLanguage(claim.note, lang) }),
  };
}

function notesOf(source: SourceRecord): Translated[] {
  if (source.kind === 'axis')
    return [source.axis.force, source.axis.schematicNote].filter((note) => note !== undefined);
  return source.kind === 'border' ? [source.border.whyDiffer] : [];
}

function blocksOf(source: SourceRecord, words: Words): HistoryBlock[] {
  switch (source.kind) {
    case 'mission': {
      const { statuses, heads, episodes } = source.mission;
      return [
        { heading: 'history', lines: statuses.map((status) => statusLine(status, words)) },
        { heading: 'heads', lines: heads.map((head) => headLine(head, words)) },
        {
          heading: 'episodes',
          lines: episodes.map(({ from, to, text, citations }) => ({
            date: spanInWords(from, to, words),
            text: inLanguage(text, words.lang),
            citations: citations.map(citationId),
          })),
        },
      ];
    }
    case 'crossing':
      return [
        { heading: 'history', lines: source.crossing.statuses.map((status) => statusLine(status, words)) },
      ];
    case 'axis': {
      const { lines, withdrawal } = source.axis;
      return [
        {
          heading: 'reached',
          lines: lines.flatMap((line) => line.waypoints.map((waypoint) => waypointLine(waypoint, words))),
        },
        {
          heading: 'withdrawal',
          lines: withdrawal.map((step) => line(step.date, step.text, undefined, step.citations, words)),
        },
      ];
    }
    case 'border': {
      const { history, lengths, states, tripoints } = source.border;
      return [
        { heading: 'lengths', lines: lengths.map((length) => lengthLine(length, words)) },
        { heading: 'states', lines: states.map((state) => stateLine(state, words)) },
        {
          heading: 'story',
          lines: history.map((step) => line(step.date, step.text, undefined, step.citations, words)),
        },
        { heading: 'tripoints', lines: tripoints.map((point) => tripointLine(point, words)) },
      ];
    }
    default:
      return [];
  }
}

function statusLine(status: SourceStatus, words: Words): HistoryLine {
  const text = message(words.messages, `status.${status.status}`);
  return {
    date: spanInWords(status.from, status.to, words),
    text,
    ...(status.note && { note: inLanguage(status.note, words.lang) }),
    citations: status.citations.map(citationId),
  };
}

type Head = Extract<SourceRecord, { kind: 'mission' }>['mission']['heads'][number];

function headLine(head: Head, words: Words): HistoryLine {
  return {
    date: spanInWords(head.from, head.to, words),
    text: `${inLanguage(head.name, words.lang)}, ${inLanguage(head.role, words.lang)}`,
    ...(head.note && { note: inLanguage(head.note, words.lang) }),
    citations: head.citations.map(citationId),
  };
}

type Waypoint = Extract<SourceRecord, { kind: 'axis' }>['axis']['lines'][number]['waypoints'][number];

function waypointLine(waypoint: Waypoint, words: Words): HistoryLine {
  const place = words.places.get(waypoint.place);
  return {
    date: dateInWords(waypoint.reached, words),
    text: place ? inLanguage(place.properties.name, words.lang) : waypoint.place,
    ...(waypoint.howKnown && { note: inLanguage(waypoint.howKnown, words.lang) }),
    citations: waypoint.citations.map(citationId),
  };
}

type BorderSource = Extract<SourceRecord, { kind: 'border' }>['border'];

function stateLine(state: BorderSource['states'][number], words: Words): HistoryLine {
  const mined = state.mined ? `; ${message(words.messages, 'border.mined')}` : '';
  return {
    date: spanInWords(state.from, state.to, words),
    text: `${message(words.messages, `border.${state.state}`)}${mined}`,
    ...(state.note && { note: inLanguage(state.note, words.lang) }),
    citations: state.citations.map(citationId),
  };
}

function tripointLine(
  { lng, lat, name, note }: BorderSource['tripoints'][number],
  words: Words,
): HistoryLine {
  const format = new Intl.NumberFormat(localesOf(words.lang), {
    minimumFractionDigits: 3,
    maximumFractionDigits: 4,
  });
  return {
    date: `${format.format(lat)}° N, ${format.format(lng)}° E`,
    text: inLanguage(name, words.lang),
    ...(note && { note: inLanguage(note, words.lang) }),
    citations: [],
  };
}

function publishedLengths({ lengths }: BorderSource): PublishedLength[] {
  return lengths.flatMap(({ km, recommended, otherBorder }) =>
    km === null ? [] : [{ km, isRecommended: recommended, isOfAnotherBorder: otherBorder ?? false }],
  );
}

type Length = Extract<SourceRecord, { kind: 'border' }>['border']['lengths'][number];

function lengthLine(length: Length, words: Words): HistoryLine {
  const km = length.km === null ? null : new Intl.NumberFormat(localesOf(words.lang)).format(length.km);
  const value =
    km === null
      ? length.text
        ? inLanguage(length.text, words.lang)
        : ''
      : message(words.messages, 'border.km', { km });
  return {
    date: value,
    text: inLanguage(length.assertedBy, words.lang),
    note: inLanguage(length.counts, words.lang),
    citations: length.citations.map(citationId),
  };
}

function line(
  date: string,
  text: Translated,
  note: Translated | undefined,
  citations: readonly string[],
  words: Words,
): HistoryLine {
  return {
    date: dateInWords(date, words),
    text: inLanguage(text, words.lang),
    ...(note && { note: inLanguage(note, words.lang) }),
    citations: citations.map(citationId),
  };
}

function dateInWords(edtf: string, words: Words): string {
  const date = compileDate(edtf);
  return date.ok ? formatRecordDate(words.messages, date.value) : edtf;
}

/** A pair of ends in words; unknown and continuing ends are said, not guessed. */
function spanInWords(from: string | null, to: string | null, words: Words): string {
  if (from === null && (to === null || to === '..')) return message(words.messages, 'date.unknownSpan');
  return dateInWords(from === to && from !== null ? from : `${from ?? ''}/${to ?? ''}`, words);
}
