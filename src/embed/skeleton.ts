export interface SkeletonWords {
  readonly map: string;
  readonly timeline: string;
  readonly side: string;
  readonly footer: readonly string[];
}

export interface SkeletonParts {
  readonly header: HTMLElement;
  readonly map: HTMLElement;
  readonly tools: HTMLElement;
  readonly legend: HTMLElement;
  readonly timeline: HTMLElement;
  readonly side: HTMLElement;
  readonly notices: HTMLElement;
  readonly footer: HTMLElement;
}

/** The rooms the views move into, in reading order: date, map, timeline, details, notes. */
export function buildSkeleton(root: HTMLElement, words: SkeletonWords): SkeletonParts {
  const header = room('header', 'header');
  const stage = room('div', 'stage');
  const map = room('section', 'map', words.map);
  const tools = room('div', 'tools');
  const legend = room('div', 'legend');
  const timeline = room('section', 'timeline', words.timeline);
  const side = room('aside', 'side', words.side);
  const notices = room('div', 'notices');
  notices.setAttribute('role', 'status');
  const footer = room('footer', 'footer');
  footer.append(
    ...words.footer.map((text) => {
      const note = document.createElement('p');
      note.textContent = text;
      return note;
    }),
  );
  const below = room('div', 'below');
  below.append(side, footer);
  stage.append(map, tools, legend, notices);
  root.replaceChildren(header, stage, timeline, below);
  return { header, map, tools, legend, timeline, side, notices, footer };
}

function room(tag: string, className: string, label?: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  if (label !== undefined) element.setAttribute('aria-label', label);
  return element;
}
