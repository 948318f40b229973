import { type FrameParts, type FrameShows, wantedHeight, wantedStage } from './frame-height.ts';

/** Follows the height that the content of an element asks for. */
export interface FrameMeasure {
  /** Whole px; null while the element is not shown, or has nothing to show yet. */
  height(): number | null;
  destroy(): void;
}

/** Calls `onChange` after each layout in which a part of the atlas changed its size, and when its parts are new. */
export function measureFrame(element: HTMLElement, onChange: () => void): FrameMeasure {
  const room = element.shadowRoot?.querySelector<HTMLElement>('.atlas') ?? element;
  const find = (name: string) => room.querySelector<HTMLElement>(`.${name}`);
  const heightOf = (name: string) => find(name)?.offsetHeight ?? 0;
  const resized = new ResizeObserver(() => {
    room.style.setProperty('--stage', `${wantedStage(measure())}px`);
    onChange();
  });
  const measure = (): FrameParts => ({
    width: element.offsetWidth,
    header: heightOf('header'),
    timeline: heightOf('timeline'),
    footer: heightOf('footer'),
    side: heightOf('side'),
    shows: whatShows(find),
  });
  // the record has come, or another language: the rooms are new. A clipped frame is laid out only when it is measured
  const rebuilt = new MutationObserver(() => {
    follow();
    onChange();
  });
  const follow = () => {
    resized.disconnect();
    for (const part of [element, ...['header', 'timeline', 'footer', 'side'].map(find)])
      if (part) resized.observe(part);
  };
  rebuilt.observe(room, { childList: true });
  follow();
  return {
    height: () => (element.offsetWidth > 0 && find('timeline') ? wantedHeight(measure()) : null),
    destroy() {
      resized.disconnect();
      rebuilt.disconnect();
    },
  };
}

function whatShows(find: (name: string) => HTMLElement | null): FrameShows {
  if (find('figures')?.dataset['open'] === 'true') return 'figure';
  const side = find('side');
  if (side?.dataset['shows'] === 'details') return 'details';
  if (side?.querySelector('.find')) return 'find';
  return side?.querySelector('.page') ? 'page' : 'list';
}
