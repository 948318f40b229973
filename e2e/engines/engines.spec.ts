import { test as base, expect } from '@playwright/test';
import { type HostServer, startHostServer } from '../host-server.ts';
import type { EngineDriver } from './engine-driver.ts';
import { startFirefox } from './firefox.ts';
import { FLOWS } from './flows.ts';
import { type EngineName, findFirefox, findMiniBrowser, findWebKitDriver } from './programs.ts';
import { startWebKit } from './webkit.ts';

export interface EngineOptions {
  engine: EngineName;
}

const test = base.extend<object, EngineOptions & { driver: EngineDriver; hosts: HostServer }>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  driver: [
    async ({ engine }, use) => {
      const driver = await startEngine(engine);
      console.log(`${driver.name}${driver.limits.map((sentence) => `\n  ${sentence}`).join('')}`);
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern
    async ({}, use, { project }) => {
      const hosts = await startHostServer((project.use.baseURL ?? '').replace(/\/$/, ''));
      await use(hosts);
      await hosts.close();
    },
    { scope: 'worker' },
  ],
});

for (const flow of FLOWS) {
  test(flow.name, async ({ driver, hosts, baseURL }, testInfo) => {
    const note = (sentence: string) => console.log(`${driver.name}: ${sentence}`);
    await flow.run(driver, { site: baseURL ?? '', articles: hosts.origin }, note);
    if (process.env['ATLAS_SHOTS'])
      await testInfo.attach('window', { body: await driver.screenshot(), contentType: 'image/png' });
    expect(await driver.faults()).toEqual([]);
  });
}

function startEngine(engine: EngineName): Promise<EngineDriver> {
  if (engine === 'firefox') return startFirefox(pathOf('Firefox', findFirefox()));
  return startWebKit(pathOf('WebKitWebDriver', findWebKitDriver()), pathOf('MiniBrowser', findMiniBrowser()));
}

function pathOf(name: string, path: string | null): string {
  if (path === null) throw new Error(`${name} is not installed; npm run test:engines says what to install.`);
  return path;
}
