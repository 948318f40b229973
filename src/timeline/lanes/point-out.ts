import type { AppStoreState } from '../../state/app-store.ts';

/** Marks in the axis what is hovered anywhere, selected, or under the keyboard; writes only what changed. */
export function pointOut(
  field: HTMLElement,
  { hovered, select }: Pick<AppStoreState, 'hovered' | 'select'>,
  active: string | null,
): void {
  mark(field, 'is-hovered', hovered);
  mark(field, 'is-selected', select);
  const isActive = active === null ? [] : [...field.querySelectorAll(`#${CSS.escape(active)}`)];
  toggle(field, 'is-active', isActive);
}

function mark(field: HTMLElement, className: string, id: string | null): void {
  toggle(
    field,
    className,
    id === null ? [] : [...field.querySelectorAll(`[data-records~="${CSS.escape(id)}"]`)],
  );
}

function toggle(field: HTMLElement, className: string, wanted: readonly Element[]): void {
  for (const element of field.querySelectorAll(`.${className}`))
    if (!wanted.includes(element)) element.classList.remove(className);
  for (const element of wanted) {
    if (element.classList.contains(className)) continue;
    element.classList.add(className);
  }
}
