import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileAtlasData } from '../../../build/atlas-data.ts';
import { citationsById, type PublishedAtlas } from './published.ts';
import { boundsOf, readEdtf } from './read-edtf.ts';
import { toBibtex } from './to-bibtex.ts';
import { citationsToCsl } from './to-csl.ts';
import { toCsv } from './to-csv.ts';
import { toGeoJson } from './to-geojson.ts';

const { published } = compileAtlasData(join(import.meta.dirname, '../../../..'));
const atlas = JSON.parse(published['data/record.json'] ?? 'null') as PublishedAtlas;

/** A date of which neither end is known. */
const OPEN = /^(\.\.)?\/(\.\.)?$/;

/** The types of an item in CSL-JSON 1.0.2. */
const CSL_TYPES =
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`.split(/\s+/);

describe('the whole record', () => {
  it('has records, citations and places to export', () => {
    expect(atlas.records.length).toBeGreaterThan(300);
    expect(atlas.citations.length).toBeGreaterThan(700);
    expect(atlas.records.filter(({ places }) => places.length > 1).length).toBeGreaterThan(10);
  });

  it('has only dates that are read, each with an end that is known unless it says that none is', () => {
    for (const { date, id } of [...atlas.records, ...atlas.citations]) {
      if (date === undefined) continue;
      const read = readEdtf(date);
      expect(read, `${id}: ${date}`).not.toBeNull();
      const { earliest, latest } = read ? boundsOf(read) : { earliest: null, latest: null };
      expect(earliest === null && latest === null, `${id}: ${date}`).toBe(OPEN.test(date));
    }
  });

  it('becomes one feature for each record, with a place where the record has one', () => {
    const { features, version, licence } = toGeoJson(atlas);
    expect(features.map(({ id }) => id)).toEqual(atlas.records.map(({ id }) => id));
    expect(features.filter(({ geometry }) => geometry === null)).toHaveLength(
      atlas.records.filter(({ places }) => places.length === 0).length,
    );
    for (const { id, properties, when } of features) {
      expect(when === null, id).toBe(OPEN.test(properties.date));
      for (const citation of properties.citations) expect(citation, id).toHaveProperty('title');
    }
    expect([version, licence]).toEqual([atlas.version, atlas.licence]);
  });

  it('becomes one row for each record and place', () => {
    const places = atlas.records.map((record) => Math.max(1, record.places.length));
    const breaks = toCsv(atlas).match(/\r\n/g);
    expect(breaks).toHaveLength(1 + places.reduce((sum, count) => sum + count, 0));
  });

  it('becomes a CSL item for each citation, with a title and a type of the schema', () => {
    const items = citationsToCsl(atlas);
    expect(items.map(({ id }) => id)).toEqual(atlas.citations.map(({ id }) => id));
    for (const { id, type, title, issued } of items) {
      expect(CSL_TYPES, id).toContain(type);
      expect(title, id).toBe(citationsById(atlas).get(id)?.title);
      expect(title, id).toMatch(/\S/);
      expect(issued !== undefined, id).toBe(citationsById(atlas).get(id)?.date !== undefined);
    }
  });

  it('becomes a BibTeX entry for each citation, with balanced braces', () => {
    for (const citation of atlas.citations) {
      const entry = toBibtex(citation);
      expect(entry).toMatch(new RegExp(`^@[a-z]+\\{${citation.id},\\n`));
      expect(entry.split('{').length, citation.id).toBe(entry.split('}').length);
      expect(/\n {2}date = |dated /.test(entry), citation.id).toBe(citation.date !== undefined);
    }
  });
});
