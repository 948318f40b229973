/** The words the record is written in. Each list is closed: the schema and every exhaustive switch rest on it. */

export const LAYERS = [
  'border',
  'axes',
  'missions',
  'crossings',
  'exchanges',
  'events',
  'installations',
] as const;
export type Layer = (typeof LAYERS)[number];

export const CATEGORIES = [
  'military',
  'strike',
  'diplomacy',
  'treaty-border',
  'negotiation',
  'sanctions',
  'protest-repression',
  'trade-energy',
  'humanitarian',
  'nuclear',
  'statement',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const STATUSES = [
  'planned',
  'open',
  'reduced',
  'suspended',
  'evacuated',
  'closed',
  'restricted',
  'humanitarian-only',
  'mined',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** How exactly a place is known, from exact to vague. */
export const PLACE_PRECISIONS = [
  'building',
  'street',
  'site',
  'settlement',
  'district',
  'region',
  'country',
] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** `confirmed`: published sources; `attributed`: only a founding document; `uncited`: no citation was found. */
export const CONFIDENCES = ['confirmed', 'attributed', 'uncited'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How sure the record is of one value of a series. */
export const CERTAINTIES = ['high', 'medium', 'low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const STANCES = ['asserts', 'denies', 'reports'] as const;
export type Stance = (typeof STANCES)[number];

export const CITATION_TYPES = [
  'government',
  'state-media',
  'press',
  'research',
  'international-organisation',
  'monitoring-group',
  'encyclopedia',
  'legal-text',
  'founding-document',
  'other',
] as const;
export type CitationType = (typeof CITATION_TYPES)[number];

export const MISSION_TYPES = ['embassy', 'consulate-general', 'honorary-consulate', 'office'] as const;
export type MissionType = (typeof MISSION_TYPES)[number];

export const TRANSPORTS = ['road', 'rail', 'river'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export const INSTALLATION_TYPES = [
  'airfield',
  'training-ground',
  'camp',
  'depot',
  'launch-area',
  'hospital',
  'other',
] as const;
export type InstallationType = (typeof INSTALLATION_TYPES)[number];

export const BORDER_STATES = ['no-treaty', 'signed', 'in-force', 'suspended', 'closed'] as const;
export type BorderState = (typeof BORDER_STATES)[number];

/** How one record stands to another: `a part-of b`, `a follows b` …; b is the earlier or the larger one. */
export const RELATION_TYPES = ['part-of', 'follows', 'responds-to', 'reverses'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const FOUNDING_DOCUMENTS = ['000', '001', '002', '003', '004'] as const;
export type FoundingDocument = (typeof FOUNDING_DOCUMENTS)[number];
