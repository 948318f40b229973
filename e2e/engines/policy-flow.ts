import { expect } from '@playwright/test';
import type { Flow } from './flows.ts';
import { openAtlas } from './shown-atlas.ts';

/** The other flows must not breach the policy; this one does so by hand, and expects to be stopped and told. */
export const policyFlow: Flow = {
  name: 'is held to the content policy, and asks nothing of others',
  async run(driver, { site }, note) {
    await openAtlas(driver, `${site}#day=2022-03-15&select=emb-ua-minsk&renderer=svg&lang=en`);
    const foreign = await driver.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !/^(data|blob):/.test(name) && new URL(name).origin !== location.origin),
    );
    expect(foreign).toEqual([]);
    expect(await driver.faults()).toEqual([]);
    const refused = await driver.evaluate(async (stranger) => {
      const breach = new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        setTimeout(() => resolve('nothing was refused'), 5000);
      });
      new Image().src = stranger;
      return breach;
    }, 'http://localhost:9/stranger.png');
    expect(refused).toBe('img-src');
    await expect.poll(async () => (await driver.faults()).join()).toContain('img-src');
    const markup = await driver.evaluate(() => {
      if (!('trustedTypes' in window)) return 'unknown';
      const room = document.createElement('div');
      try {
        room.innerHTML = '<b>text</b>';
        return room.childElementCount === 0 ? 'refused' : 'taken';
      } catch {
        return 'refused';
      }
    });
    expect(['refused', 'unknown']).toContain(markup);
    note(
      `Trusted Types: markup from text is ${markup === 'unknown' ? 'not guarded by this engine' : markup}`,
    );
    await driver.open('about:blank');
  },
};
