import type { PublishedRecord } from '../core/record/export/published.ts';

/** A record as `record.json` has it, without a place or a source unless given. */
export const buildPublishedRecord = (values: Partial<PublishedRecord> = {}): PublishedRecord => ({
  id: 'invasion',
  aliases: [],
  kind: 'event',
  category: 'military',
  date: '2022-02-24',
  title: { en: 'Invasion', uk: 'Вторгнення', be: 'Уварванне' },
  summary: { en: 'It began.', uk: 'Почалося.', be: 'Пачалося.' },
  places: [],
  confidence: 'confirmed',
  citations: [],
  foundingClaims: [],
  claims: [],
  ...values,
});
