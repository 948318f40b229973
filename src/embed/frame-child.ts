import type { StateRecord } from '../core/app-state/state-record.ts';
import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasElement } from './atlas-element.ts';
import { parseFrameCommand } from './frame-commands.ts';
import { heightMessages, ownMessage, parseFrameAddress, secretOf } from './frame-dialects.ts';
import { measureFrame } from './frame-measure.ts';
import { oncePerTurn } from './frame-turn.ts';
import rules from './styles/frame.css?inline';

/**
 * Tells the page around the frame the height and, once that page has spoken to it, day and selection; does what the
 * page asks, at most once per frame and the last value of each key only. Nobody but the parent is heard.
 */
export function mountFrame(
  element: AtlasElement,
  href: string,
  early: readonly MessageEvent[],
): { destroy(): void } {
  adoptStyles(element.shadowRoot?.firstElementChild ?? element, rules);
  let address = parseFrameAddress(href);
  let toldHeight: number | null = null;
  let wish: { state: StateRecord; play: boolean | null } | null = null;
  const say = (message: unknown) => window.parent.postMessage(message, '*');
  const tellHeight = () => {
    const height = measure.height();
    if (height === null || height === toldHeight) return;
    toldHeight = height;
    heightMessages(height, address).forEach(say);
  };
  const measure = measureFrame(element, tellHeight);
  const news = createNews(element, say);
  const turn = oncePerTurn(() => {
    if (wish) element.go(wish.state);
    if (wish?.play === true) element.play();
    if (wish?.play === false) element.pause();
    wish = null;
    tellHeight();
    news.tell();
  });
  const hear = ({ source, data }: MessageEvent) => {
    const command = source === window.parent ? parseFrameCommand(data, address.secret) : null;
    if (!command) return;
    if (command.kind === 'go')
      wish = { state: { ...wish?.state, ...command.state }, play: command.play ?? wish?.play ?? null };
    else toldHeight = null;
    if (command.kind !== 'resize') news.hear(command.kind === 'ask');
    turn.request();
  };
  // WordPress may append its secret when the frame is already open
  const follow = () => {
    const secret = secretOf(location.hash);
    if (secret === null) return;
    address = { ...address, secret };
    toldHeight = null;
    turn.request();
  };
  const facts = ['atlas-daychange', 'atlas-select'];
  addEventListener('message', hear);
  addEventListener('hashchange', follow);
  for (const fact of facts) element.addEventListener(fact, turn.request);
  early.forEach(hear);
  void element.ready.then(() => {
    news.becomeReady();
    turn.request();
  });
  return {
    destroy() {
      removeEventListener('message', hear);
      removeEventListener('hashchange', follow);
      for (const fact of facts) element.removeEventListener(fact, turn.request);
      turn.cancel();
      measure.destroy();
    },
  };
}

/** What has happened in the atlas since it was told last; what a reader looks at only to a page that asked or steers. */
function createNews(element: AtlasElement, say: (message: unknown) => void) {
  let told: { isReady?: boolean; day?: string; id?: string | null } = {};
  let isHeard = false;
  let isReady = false;
  return {
    becomeReady() {
      isReady = true;
    },
    hear(isAsked: boolean) {
      isHeard = true;
      if (isAsked) told = {};
    },
    tell() {
      if (!isReady) return;
      if (!told.isReady) say(ownMessage('ready'));
      told = { ...told, isReady };
      if (!isHeard) return;
      const { day, selection: id } = element;
      if (day !== told.day) say(ownMessage('day', { day }));
      if (id !== told.id) say(ownMessage('select', { id }));
      told = { isReady, day, id };
    },
  };
}
