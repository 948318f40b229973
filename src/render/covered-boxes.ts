import type { Box } from '../core/scene/spread.ts';

/** Where buttons of the rooms stand over the map, CSS pixels from its top left; asks the page for its layout. */
export function coveredBoxes(map: Element, rooms: readonly Element[]): Box[] {
  const { left: x, top: y } = map.getBoundingClientRect();
  return rooms
    .flatMap((room) => [...room.querySelectorAll('button')])
    .map((button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
    });
}
