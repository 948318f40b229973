import { inflateSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { EngineDriver } from './engine-driver.ts';
import type { Flow } from './flows.ts';
import { openAtlas } from './shown-atlas.ts';

/** Which parts a reader finds on paper, and which not. */
const ON_PAPER = ['.paper-picture svg', '.paper-list li', '.details .sources a'];
const OFF_PAPER = ['.header', '.stage', '.timeline', '.details .close'];

export const printFlow: Flow = {
  name: 'lays picture, list and the open record on paper',
  async run(driver, { site }, note) {
    const atlas = await openAtlas(
      driver,
      `${site}#day=2022-03-15&select=machulishchy-a50-attack&renderer=svg&lang=en`,
    );
    await expect.poll(() => atlas.count('.details .sources a')).toBeGreaterThan(0);
    for (const selector of OFF_PAPER) expect(await atlas.count(selector), selector).toBeGreaterThan(0);
    // what paper needs comes with the first sign of a hand
    const [x, y] = await atlas.middle('.headline');
    await driver.drag([x, y]);
    await expect.poll(() => driver.evaluate(isPrintViewLoaded)).toBe(true);
    const pdf = await driver.print();
    if (pdf) note(`printed ${expectPages(pdf)} pages`);
    await layOnScreen(driver);
    await expect.poll(() => atlas.count(ON_PAPER[0] ?? '')).toBe(1);
    for (const selector of ON_PAPER) expect(await atlas.count(selector), selector).toBeGreaterThan(0);
    for (const selector of OFF_PAPER) expect(await atlas.count(selector), selector).toBe(0);
    expect(await atlas.count('.paper-list li')).toBe((await atlas.visibleRecords())?.length);
  },
};

/** Runs in the page. */
function isPrintViewLoaded(): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => /print-view[^/]*\.js$/.test(name));
}

/** Expects a picture, a list of over a hundred records and a record of its own: several pages. Gives their number. */
function expectPages(pdf: Buffer): number {
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const pages = objectsOf(pdf).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages, 'pages printed').toBeGreaterThan(2);
  return pages;
}

/** What a PDF says in the open, and in its compressed streams as far as they are text. */
function objectsOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\/ObjStm\b[\s\S]*?stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length;
    return inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
  });
  return [text, ...streams].join('\n');
}

/** Tells the page that it is being printed, and makes its rules for paper rules for the screen, and those for the screen none. */
function layOnScreen(driver: EngineDriver): Promise<void> {
  return driver.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const shadow = document.querySelector('belarus-ukraine-atlas')?.shadowRoot;
    for (const sheet of shadow?.adoptedStyleSheets ?? []) {
      const text = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
      sheet.replaceSync(
        text.replace(
          /@media (screen|print)\b/g,
          (_, kind) => `@media ${kind === 'print' ? 'screen' : 'print'}`,
        ),
      );
    }
  });
}
