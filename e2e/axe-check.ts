import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 at levels A and AA, with what came before it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The part of axe-core's answer that is read here; https://github.com/dequelabs/axe-core/blob/develop/doc/API.md */
interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
  readonly passes: readonly unknown[];
}

interface AxeWindow {
  readonly axe: { run(context: unknown, options: unknown): Promise<AxeAnswer> };
}

/** Puts axe into every document that the page opens from now on, which the site's own policy does not hinder. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({
    path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  });
}

/**
 * Fails with every issue that axe finds: the rule, the element and what is wrong with it. With `part`, only that part of
 * the atlas is asked, a selector inside its own tree.
 */
export async function expectNoIssues(page: Page, where: string, part: string | null = null): Promise<void> {
  const { violations, passes } = await page.evaluate(
    ([selector, values]) =>
      (window as unknown as AxeWindow).axe.run(
        selector === null ? document : { fromShadowDom: ['belarus-ukraine-atlas', selector] },
        { runOnly: { type: 'tag', values }, resultTypes: ['violations'] },
      ),
    [part, TAGS] as const,
  );
  const issues = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
  expect.soft(issues, where).toEqual([]);
  // an empty page has no issues either
  expect(passes.length, `${where}: rules that found something to judge`).toBeGreaterThan(4);
}
