import { type EngineDriver, type Evaluate, type Key, type Point, WINDOW } from './engine-driver.ts';
import { startVirtualDisplay } from './virtual-display.ts';
import { startSession, type WebDriverSession } from './webdriver-session.ts';

/** Keys by the protocol's code points (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Readonly<Record<Key, string>> = {
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  Home: '\uE011',
  End: '\uE010',
  Enter: '\uE007',
};

const LIMITS = [
  'WebKitWebDriver 2.50 has no command to print (its answer is “unknown command”), so that no PDF is made; the print style is applied to the screen instead.',
  'WebKitWebDriver 2.50 tells nothing of the console and runs nothing before a page does: errors are heard from the moment a page has loaded, and the atlas is made a second time to hear those of its making; breaches of the content policy are heard from the start.',
] as const;

declare global {
  interface Window {
    heardFaults?: string[];
  }
}

/** Starts WebKitGTK's MiniBrowser on a virtual screen and speaks plain WebDriver with it. */
export async function startWebKit(driverPath: string, browserPath: string): Promise<EngineDriver> {
  const display = await startVirtualDisplay();
  const session = await startSession(driverPath, display.env, {
    'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] },
  });
  const evaluate = evaluateIn(session);
  await session.command('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
  await fitWindow(session, evaluate);
  return {
    name: `WebKitGTK ${session.capabilities['browserVersion']}`,
    limits: LIMITS,
    hearsLoading: false,
    async open(address) {
      await session.command('POST', '/url', { url: 'about:blank' });
      await session.command('POST', '/url', { url: address });
      await evaluate(hearFaults);
    },
    evaluate,
    async evaluateInFrame(run, ...args) {
      await session.command('POST', '/frame', { id: 0 });
      return evaluate(run, ...args).finally(() => session.command('POST', '/frame', { id: null }));
    },
    press: (key) => act(session, { type: 'key', id: 'keys', actions: keyActions(KEYS[key]) }),
    drag: (...points) =>
      act(session, {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: dragActions(points),
      }),
    screenshot: async () => Buffer.from(String(await session.command('GET', '/screenshot')), 'base64'),
    print: async () => null,
    faults: () => evaluate(() => window.heardFaults ?? ['The page was replaced by another.']),
    async close() {
      await session.close();
      display.close();
    },
  };
}

/** Runs in the page. */
function hearFaults(): void {
  const heard: string[] = [];
  window.heardFaults = heard;
  addEventListener('error', ({ message }) => heard.push(message));
  addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
  const { error } = console;
  console.error = (...words: unknown[]) => {
    heard.push(words.map(String).join(' '));
    error(...words);
  };
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    heard.push(`refused by the content policy: ${effectiveDirective}`),
  );
  // tells what was refused before, too; what a report holds stands in getters
  const hear = (reports: readonly { body?: unknown }[]) =>
    heard.push(
      ...reports.map(({ body }) =>
        typeof body === 'object' && body !== null && 'effectiveDirective' in body
          ? `refused by the content policy: ${body.effectiveDirective}`
          : JSON.stringify(body),
      ),
    );
  new ReportingObserver(hear, { types: ['csp-violation'], buffered: true }).observe();
}

function evaluateIn(session: WebDriverSession): Evaluate {
  return async (run, ...args) =>
    (await session.command('POST', '/execute/sync', {
      script: `return (${run})(...arguments)`,
      args,
    })) as never;
}

/** The protocol sizes the outer window: asks once how much of it is taken by the browser. */
async function fitWindow(session: WebDriverSession, evaluate: Evaluate): Promise<void> {
  await session.command('POST', '/window/rect', WINDOW);
  const taken = await evaluate(
    (width, height) => [width - innerWidth, height - innerHeight],
    ...[WINDOW.width, WINDOW.height],
  );
  await session.command('POST', '/window/rect', {
    width: WINDOW.width + (taken[0] ?? 0),
    height: WINDOW.height + (taken[1] ?? 0),
  });
}

const act = async (session: WebDriverSession, action: object): Promise<void> => {
  await session.command('POST', '/actions', { actions: [action] });
};

const keyActions = (value: string) => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

function dragActions([start, ...rest]: readonly [Point, ...Point[]]): object[] {
  const move = ([x, y]: Point) => ({
    type: 'pointerMove',
    duration: 20,
    x: Math.round(x),
    y: Math.round(y),
    origin: 'viewport',
  });
  return [
    move(start),
    { type: 'pointerDown', button: 0 },
    ...rest.map(move),
    { type: 'pointerUp', button: 0 },
  ];
}
