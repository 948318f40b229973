import type { Camera } from '../core/geometry/camera.ts';
import { buildScaleBar } from '../core/geometry/scale-bar.ts';
import { formatNumber } from '../core/text/number-words.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

const MAX_WIDTH_PX = 110;

/** A round distance and its length on the map, at the middle of the picture. */
export function mountScaleBar(container: HTMLElement, { say, file }: Pick<AtlasContext, 'say' | 'file'>) {
  const bar = document.createElement('div');
  bar.className = 'scale-bar';
  bar.setAttribute('aria-hidden', 'true');
  container.append(bar);
  return {
    show(camera: Camera) {
      const { km, widthPx } = buildScaleBar(camera, MAX_WIDTH_PX);
      const text = say('border.km', { km: formatNumber(file.lang, km) });
      if (bar.textContent !== text) bar.textContent = text;
      const width = `${widthPx.toFixed(1)}px`;
      if (bar.style.width !== width) bar.style.width = width;
    },
    destroy: () => bar.remove(),
  };
}
