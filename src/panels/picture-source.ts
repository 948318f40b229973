import type { View } from '../core/geometry/camera.ts';
import type { LightBase } from '../core/geometry/light-base.ts';

/** What a picture needs of the live map besides the state. */
export interface PictureSource {
  readonly base: LightBase;
  /** Size and camera as last drawn, and where two compared days are split, pixels; null: one day. */
  readonly seen: () => { readonly view: View; readonly splitX: number | null };
  readonly isDark: () => boolean;
  /** The address of the atlas itself, whatever page it is put into. */
  readonly home: string;
}
