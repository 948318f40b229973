import type { PixelPoint } from '../core/geometry/mercator.ts';
import type { MeasureText } from '../core/scene/place-labels.ts';
import { type PlacedPoint, type PlacedScene, placeScene } from '../core/scene/place-scene.ts';
import type { Mark } from '../core/scene/scene.ts';
import { partRightOf, type SplitPicture, splitPicture } from '../core/scene/split-picture.ts';
import { formatDay } from '../core/text/date-words.ts';
import { adoptStyles } from '../state/adopt-styles.ts';
import { type AtlasContext, rememberScene } from '../state/atlas-context.ts';
import styles from './compare.css?inline';
import { shiftIntoClear } from './framing.ts';
import { mountMarks } from './marks/mount-marks.ts';
import { mountSplitHandle, type SplitWords } from './split-handle.ts';

/** A second day's marks left of a split, over the same base and camera. */
export interface ComparedMarks {
  /** Draws the other day's side; returns the day's own picture as the split leaves it. */
  show(placed: PlacedScene): PlacedScene;
  /** Where the split is, as a share of the picture's width. */
  share(): number;
  /** The scene that a pixel shows. */
  sideAt(pixel: PixelPoint): PlacedScene | null;
  /** What of the day's own scene can be seen: the rest lies behind the other day. */
  inSight(placed: PlacedScene): PlacedScene;
  /** How far the picture must move for a point mark to stand clear on the side that shows it; null without such a mark. */
  shiftToReveal(isWanted: (mark: Mark) => boolean): { dx: number; dy: number } | null;
  destroy(): void;
}

/** A side this narrow shows too little: a mark to be seen on it brings the split back to the middle. */
const LEAST_SIDE_PX = 120;
/** Between the split and a mark to be seen. */
const CLEAR_OF_SPLIT_PX = 40;

/** Puts the day `compare` of the store beside its `day`. The split begins in the middle; no link keeps it. */
export function mountComparedMarks(
  container: HTMLElement,
  context: AtlasContext,
  measure: MeasureText,
  redraw: () => void,
): ComparedMarks {
  adoptStyles(container, styles);
  const { store } = context;
  const room = document.createElement('div');
  room.className = 'other-day';
  // the list tells both days; the keys reach the day's own marks
  room.setAttribute('aria-hidden', 'true');
  [...container.querySelectorAll('.marks-svg')].at(-1)?.after(room);
  container.dataset['compared'] = '';
  const marks = mountMarks(room, ({ title }) => title);
  const otherDay = () => store.getState().compare ?? store.getState().day;
  const otherScene = rememberScene(context.atlas, context.shown, () => ({
    ...store.getState(),
    day: otherDay(),
  }));
  let share = 0.5;
  let picture: SplitPicture | null = null;
  const move = (next: number) => {
    share = next;
    redraw();
  };
  const handle = mountSplitHandle(container, move);
  const splitX = (placed: PlacedScene) => share * placed.view.widthPx;
  return {
    show(placed) {
      const { view } = placed;
      picture = splitPicture(placeScene(otherScene(), view, measure), placed, splitX(placed));
      marks.show(picture.left);
      handle.show(share, view.widthPx, wordsOf(context, share));
      return picture.right;
    },
    share: () => share,
    sideAt: (pixel) => picture && (pixel.x < splitX(picture.right) ? picture.left : picture.right),
    inSight: (placed) => partRightOf(placed, splitX(placed)),
    shiftToReveal(isWanted) {
      if (!picture) return null;
      const { widthPx } = picture.right.view;
      const [onLeft, onRight] = [picture.left, picture.right].map(({ points }) =>
        points.find(({ mark }) => isWanted(mark)),
      );
      const wanted = onRight ?? onLeft;
      if (!wanted) return null;
      const sidePx = wanted === onRight ? (1 - share) * widthPx : share * widthPx;
      const isOnBoth = onLeft !== undefined && onRight !== undefined;
      if (!isOnBoth && sidePx < LEAST_SIDE_PX) move(0.5);
      return shiftIntoClear(wanted.at, picture.right.view, isOnBoth ? {} : clearOfSplit(wanted, onRight));
    },
    destroy() {
      handle.destroy();
      marks.destroy();
      room.remove();
      delete container.dataset['compared'];
    },
  };

  function clearOfSplit(wanted: PlacedPoint, onRight: PlacedPoint | undefined) {
    const widthPx = picture?.right.view.widthPx ?? 0;
    return wanted === onRight
      ? { left: share * widthPx + CLEAR_OF_SPLIT_PX }
      : { right: (1 - share) * widthPx + CLEAR_OF_SPLIT_PX };
  }
}

function wordsOf({ store, file, say }: AtlasContext, share: number): SplitWords {
  const { day, compare } = store.getState();
  const [left, right] = [formatDay(file.messages, compare ?? day), formatDay(file.messages, day)];
  return {
    handle: say('compare.handle'),
    left,
    right,
    value: say('compare.handleValue', { left, right, percent: Math.round(share * 100) }),
    hint: compare === day ? say('compare.sameDay') : '',
  };
}
