import type { AtlasContext } from '../../state/atlas-context.ts';
import type { Lane, LaneItem } from './lane-layout.ts';
import { type AxisDrawing, itemElementId } from './lanes-template.ts';
import { openItem } from './open-item.ts';

/** The keyboard's way through the lanes: one stop for Tab, arrows from item to item, Enter opens. */
export interface LaneCursor {
  /** The item under the keyboard, or null. */
  readonly current: () => string | null;
  /** The same for `aria-activedescendant`: empty for none. */
  readonly activeId: () => string;
  readonly moveByKey: (domEvent: KeyboardEvent) => void;
  readonly leave: () => void;
  onChange(listener: () => void): void;
}

export function createLaneCursor(context: AtlasContext, drawing: () => AxisDrawing): LaneCursor {
  const { store } = context;
  let active: string | null = null;
  let changed = () => {};
  const go = (item: LaneItem | null) => {
    active = item && itemElementId(item);
    store
      .getState()
      .hoverRecord(item ? (item.kind === 'cluster' ? (item.recordIds[0] ?? null) : item.recordId) : null);
    changed();
  };
  return {
    current: () => active,
    activeId: () => active ?? '',
    onChange(listener) {
      changed = listener;
    },
    leave: () => active !== null && go(null),
    moveByKey(domEvent) {
      if (!(domEvent.target instanceof Element) || !domEvent.target.matches('.lane-items')) return;
      const { lanes } = drawing();
      const item = findItem(lanes, active);
      if (domEvent.key === 'Enter' || domEvent.key === ' ') {
        if (item) openItem(context, item);
      } else {
        const next = nextItem(lanes, item, domEvent.key);
        if (next === undefined) return;
        if (next) go(next);
      }
      domEvent.preventDefault();
    },
  };
}

const findItem = (lanes: readonly Lane[], id: string | null): LaneItem | null =>
  lanes.flatMap(({ items }) => items).find((item) => itemElementId(item) === id) ?? null;

const xOf = (item: LaneItem): number => item.x;

/** The item an arrow leads to; null where there is none, undefined for keys that are no arrows. */
export function nextItem(
  lanes: readonly Lane[],
  from: LaneItem | null,
  key: string,
): LaneItem | null | undefined {
  const filled = lanes.filter(({ items }) => items.length > 0);
  const row = filled.findIndex(({ items }) => from !== null && items.includes(from));
  const inOrder = (lane: Lane | undefined) => [...(lane?.items ?? [])].sort((a, b) => xOf(a) - xOf(b));
  const items = inOrder(filled[Math.max(row, 0)]);
  const nearest = (lane: Lane | undefined) =>
    inOrder(lane).sort((a, b) => Math.abs(xOf(a) - xOf(from ?? a)) - Math.abs(xOf(b) - xOf(from ?? b)))[0] ??
    null;
  if (!['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)) return undefined;
  if (from === null || row < 0) return items[0] ?? null;
  switch (key) {
    case 'ArrowRight':
      return items[items.indexOf(from) + 1] ?? null;
    case 'ArrowLeft':
      return items[items.indexOf(from) - 1] ?? null;
    case 'ArrowDown':
      return nearest(filled[row + 1]);
    case 'ArrowUp':
      return nearest(filled[row - 1]);
    case 'Home':
      return items[0] ?? null;
    default:
      return items.at(-1) ?? null;
  }
}
