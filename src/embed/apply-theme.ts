import { cssVariables, DARK_PALETTE, LIGHT_PALETTE } from '../core/scene/palette.ts';
import type { AppStore } from '../state/app-store.ts';

/** Writes the palette of the chosen theme as custom properties; `auto` follows the reader's system. */
export function applyTheme(room: HTMLElement, store: AppStore): () => void {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  let applied: 'light' | 'dark' | null = null;
  const apply = () => {
    const { theme } = store.getState();
    const wanted = theme === 'auto' ? (prefersDark.matches ? 'dark' : 'light') : theme;
    if (wanted === applied) return;
    for (const [name, value] of cssVariables(wanted === 'dark' ? DARK_PALETTE : LIGHT_PALETTE))
      room.style.setProperty(name, value);
    room.dataset['theme'] = wanted;
    applied = wanted;
  };
  apply();
  const unsubscribe = store.subscribe(apply);
  prefersDark.addEventListener('change', apply);
  return () => {
    unsubscribe();
    prefersDark.removeEventListener('change', apply);
  };
}
