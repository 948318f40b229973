import puppeteer, { type ConsoleMessage, type Frame, type Page } from 'puppeteer-core';
import { type EngineDriver, type Evaluate, type Key, type Point, WINDOW } from './engine-driver.ts';
import { startVirtualDisplay } from './virtual-display.ts';

/** Starts Firefox on a virtual screen (it has no WebGL2 without one) and speaks WebDriver BiDi with it. */
export async function startFirefox(executablePath: string): Promise<EngineDriver> {
  const display = await startVirtualDisplay();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    env: display.env,
    defaultViewport: WINDOW,
    timeout: 120_000,
  });
  const page = await browser.newPage();
  const heard = hearFaults(page);
  return {
    name: (await browser.version()).replace('/', ' '),
    limits: [],
    hearsLoading: true,
    async open(address) {
      // so that an address that differs in its hash alone is loaded as well
      await page.goto('about:blank');
      heard.length = 0;
      await page.goto(address);
    },
    evaluate: evaluateIn(() => page.mainFrame()),
    evaluateInFrame: evaluateIn(() => {
      const frame = page.mainFrame().childFrames()[0];
      if (!frame) throw new Error(`${page.url()} has no frame.`);
      return frame;
    }),
    press: (key: Key) => page.keyboard.press(key),
    drag: (...points) => drag(page, points),
    screenshot: async () => Buffer.from(await page.screenshot()),
    print: async () => Buffer.from(await page.pdf({ format: 'A4' })),
    faults: async () => [...heard],
    async close() {
      await browser.close();
      display.close();
    },
  };
}

/** The list that errors are added to; Firefox reports breaches of the content policy among the uncaught errors. */
function hearFaults(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error instanceof Error ? error.message : String(error)));
  return heard;
}

function evaluateIn(frame: () => Frame): Evaluate {
  return async (run, ...args) => frame().evaluate(`(${run})(...${JSON.stringify(args)})`) as never;
}

async function drag({ mouse }: Page, [start, ...rest]: readonly [Point, ...Point[]]): Promise<void> {
  await mouse.move(...start);
  await mouse.down();
  for (const point of rest) await mouse.move(...point);
  await mouse.up();
}
