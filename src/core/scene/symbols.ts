import type { Category, InstallationType, MissionType } from '../record/vocabulary.ts';

/** Glyphs of the categories, drawn in a 12 × 12 box around 0,0: shape carries the meaning where colour cannot. */
export const CATEGORY_GLYPHS: Readonly<Record<Category, string>> = {
  // chevrons
  military: 'M-4 1.5L0 -2.5L4 1.5M-4 4.5L0 .5L4 4.5',
  // burst
  strike: 'M0 -4.5V4.5M-4 -2.3L4 2.3M-4 2.3L4 -2.3',
  // two hands meeting
  diplomacy: 'M-4.5 0H4.5M-2 -2.5L-4.5 0L-2 2.5M2 -2.5L4.5 0L2 2.5',
  // sheet with lines
  'treaty-border': 'M-3 -4H3V4H-3ZM-1.2 -1.3H1.2M-1.2 1.3H1.2',
  // speech meeting speech
  negotiation: 'M-4.5 -3.5H1.5V.5H-1.5L-3 2V.5H-4.5ZM3 -1.5H4.5V2.5H3V4L1.5 2.5H-.5',
  // bar across
  sanctions: 'M-3 -3L3 3M4.2 0A4.2 4.2 0 1 1 -4.2 0A4.2 4.2 0 1 1 4.2 0',
  // raised banner
  'protest-repression': 'M-3 4.5V-4.5M-3 -4H4L2.5 -1.8L4 .4H-3',
  // bolt
  'trade-energy': 'M1.5 -4.5L-2.5 .8H.5L-1.5 4.5L3 -1H0Z',
  // cross of help
  humanitarian: 'M0 -3.8V3.8M-3.8 0H3.8',
  // atom
  nuclear:
    'M0 -1.1A1.1 1.1 0 1 1 0 1.1A1.1 1.1 0 1 1 0 -1.1M-4.2 0C-4.2 -2.2 4.2 -2.2 4.2 0S-4.2 2.2 -4.2 0M0 -4.2C2.2 -4.2 2.2 4.2 0 4.2S-2.2 -4.2 0 -4.2',
  // quotation
  statement: 'M-3.5 -2.5H-.8V.2L-2.2 2.6M1 -2.5H3.7V.2L2.3 2.6',
};

/** Outline of a mission by its type, around 0,0. */
export const MISSION_OUTLINES: Readonly<Record<MissionType, string>> = {
  embassy: 'M-7 -7H7V7H-7Z',
  'consulate-general': 'M0 -8.5L8.5 0L0 8.5L-8.5 0Z',
  'honorary-consulate': 'M7 0A7 7 0 1 1 -7 0A7 7 0 1 1 7 0',
  office: 'M-7 3.5V-1L0 -7.5L7 -1V3.5Z',
};

/** Right half of a mission's outline, filled when its staff is reduced. */
export const MISSION_HALVES: Readonly<Record<MissionType, string>> = {
  embassy: 'M0 -7H7V7H0Z',
  'consulate-general': 'M0 -8.5L8.5 0L0 8.5Z',
  'honorary-consulate': 'M0 -7A7 7 0 0 1 0 7Z',
  office: 'M0 -7.5L7 -1V3.5H0Z',
};

export const INSTALLATION_OUTLINE = 'M-6.5 5L0 -6.5L6.5 5Z';

/** What stands in an installation's triangle, by its type. */
export const INSTALLATION_SIGNS: Readonly<Record<InstallationType, string>> = {
  // a runway
  airfield: 'M-2.6 3.2L1.2 -2.2',
  // a target
  'training-ground': 'M-1.8 1.8H1.8M0 0V3.6',
  // a tent's entrance
  camp: 'M-1.8 4.6L0 .8L1.8 4.6',
  // a stack
  depot: 'M-2.4 3.2H2.4M-1.5 1H1.5',
  // upwards
  'launch-area': 'M0 3.6V-2M-1.6 0L0 -2L1.6 0',
  // help
  hospital: 'M0 -.6V3.6M-2.1 1.5H2.1',
  other: '',
};

/** What a crossing's plate bears, by what its status allows; `half` is a filled half. */
export const CROSSING_SIGNS = {
  road: 'M0 -4.5V4.5',
  rail: 'M-1.4 -4.5V4.5M1.4 -4.5V4.5',
  restricted: 'M0 -4.5V-1.5M0 1.5V4.5',
  closed: 'M-2.6 -2.6L2.6 2.6M-2.6 2.6L2.6 -2.6',
  half: 'M0 -8A8 8 0 0 1 0 8Z',
} as const;

/** The double notch of a dispute, at the upper right of a mark. */
export const DISPUTE_NOTCH = 'M0 0L3.6 -3.6M2.6 2.2L6.2 -1.4';
