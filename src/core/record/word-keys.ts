import type { HistoryBlock } from './details.ts';
import type { Stance } from './vocabulary.ts';

/** Keys of the headings of the blocks of a history. */
export const BLOCK_HEADINGS: Readonly<Record<HistoryBlock['heading'], string>> = {
  history: 'details.history',
  states: 'border.states',
  story: 'border.story',
  tripoints: 'border.tripoints',
  heads: 'details.heads',
  episodes: 'details.episodes',
  reached: 'axis.waypoints',
  withdrawal: 'axis.withdrawal',
  lengths: 'border.lengths',
};

/** Keys of the words for who stands how to a value; `{who}` is filled in. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: 'details.saidBy',
  denies: 'details.deniedBy',
  reports: 'details.reportedBy',
};
