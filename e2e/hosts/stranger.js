// A frame that means no good: it says everything it can think of to the page around and to the atlas beside it.
const cyclic = { type: 'belarus-ukraine-atlas:height', version: 1 };
cyclic.height = cyclic;
const height = (value, version = 1) => ({ type: 'belarus-ukraine-atlas:height', version, height: value });
const noise = [
  null,
  undefined,
  0,
  '',
  'x'.repeat(1_000_000),
  cyclic,
  [height(900)],
  new Map([['type', 'belarus-ukraine-atlas:height']]),
  height('900'),
  height(900.5),
  height(-900),
  height(1e9),
  height(Number.NaN),
  height(900, 2),
  { ...height(900), type: 'belarus-ukraine-atlas:tall' },
  { type: 'belarus-ukraine-atlas:height', version: 1 },
];
const forged = {
  type: 'belarus-ukraine-atlas:go',
  version: 1,
  state: { day: '2001-01-01' },
  play: true,
};
globalThis.attack = () => {
  for (const message of noise) parent.postMessage(message, '*');
  for (let i = 0; i < parent.frames.length; i++)
    if (parent.frames[i] !== window)
      for (const message of [...noise, forged]) parent.frames[i].postMessage(message, '*');
};
globalThis.tellHeight = (value) => parent.postMessage(height(value), '*');
/** Ten thousand messages a second. */
globalThis.flood = (milliseconds) =>
  new Promise((resolve) => {
    const end = performance.now() + milliseconds;
    let sent = 0;
    const timer = setInterval(() => {
      for (let i = 0; i < 100; i++) parent.postMessage(height(300 + (sent++ % 400)), '*');
      if (performance.now() < end) return;
      clearInterval(timer);
      parent.postMessage(height(333), '*');
      resolve(sent);
    }, 10);
  });
