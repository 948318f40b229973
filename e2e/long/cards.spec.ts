import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

/** Cards for link previews, as `npm run build` leaves them beside the pages. */

const dist = resolve(import.meta.dirname, '../../dist');
/** The signature and the header's length and name, with which each PNG begins. */
const PNG_HEAD = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);

const pages = ['en', 'uk', 'be'].flatMap((lang) =>
  readdirSync(join(dist, lang), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)index\.html$/.test(path))
    .map((path) => join(dist, lang, path)),
);

test('every page has a card of 1200 × 630 pixels beside it, but for those that lead on to another', () => {
  test.skip(
    !existsSync(join(dist, 'uk/card.png')),
    'this dist/ was built without cards, as npm start and npm test do; npm run build makes them',
  );
  expect(pages.length).toBeGreaterThan(1_000);
  const own = pages.filter((page) => !readFileSync(page, 'utf8').includes('http-equiv="refresh"'));
  const cards = own.map((page) => page.replace(/index\.html$/, 'card.png'));
  expect(cards.filter((file) => !existsSync(file))).toEqual([]);
  const wrong = cards.filter((file) => {
    const card = readFileSync(file);
    const size = [card.readUInt32BE(16), card.readUInt32BE(20)].join('×');
    return !card.subarray(0, 16).equals(PNG_HEAD) || size !== '1200×630' || card.byteLength > 1_000_000;
  });
  expect(wrong).toEqual([]);
});
