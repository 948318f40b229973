import { cssVariables, DARK_PALETTE, LIGHT_PALETTE, type Palette } from '../core/scene/palette.ts';
import type { AppStore } from '../state/app-store.ts';

/** The palette now shown, and who wants to know when it changes. */
export interface ThemeWatch {
  readonly palette: () => Palette;
  onChange(listener: () => void): () => void;
  destroy(): void;
}

/** Writes the palette of the chosen theme as custom properties; `auto` follows the reader's system. */
export function applyTheme(room: HTMLElement, store: AppStore): ThemeWatch {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const listeners = new Set<() => void>();
  let palette: Palette | null = null;
  const wanted = (): Palette => {
    const { theme } = store.getState();
    const isDark = theme === 'auto' ? prefersDark.matches : theme === 'dark';
    return isDark ? DARK_PALETTE : LIGHT_PALETTE;
  };
  const apply = () => {
    if (wanted() === palette) return;
    palette = wanted();
    for (const [name, value] of cssVariables(palette)) room.style.setProperty(name, value);
    room.dataset['theme'] = palette === DARK_PALETTE ? 'dark' : 'light';
    for (const listener of listeners) listener();
  };
  apply();
  const unsubscribe = store.subscribe(apply);
  prefersDark.addEventListener('change', apply);
  return {
    palette: wanted,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      unsubscribe();
      prefersDark.removeEventListener('change', apply);
    },
  };
}
