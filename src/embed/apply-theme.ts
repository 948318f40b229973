import type { AppStore } from '../state/app-store.ts';

/** Which of the two palettes shows, and who wants to know when it changes. */
export interface ThemeWatch {
  readonly isDark: () => boolean;
  onChange(listener: () => void): () => void;
  destroy(): void;
}

/** Names the theme on the room, whose styles hold both palettes; `auto` follows the reader's system. */
export function applyTheme(room: HTMLElement, store: AppStore): ThemeWatch {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const listeners = new Set<() => void>();
  const isDark = (): boolean => {
    const { theme } = store.getState();
    return theme === 'auto' ? prefersDark.matches : theme === 'dark';
  };
  const apply = () => {
    const name = isDark() ? 'dark' : 'light';
    if (room.dataset['theme'] === name) return;
    room.dataset['theme'] = name;
    for (const listener of listeners) listener();
  };
  apply();
  const unsubscribe = store.subscribe(apply);
  prefersDark.addEventListener('change', apply);
  return {
    isDark,
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
