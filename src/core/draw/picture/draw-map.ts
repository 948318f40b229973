import type { View } from '../../geometry/camera.ts';
import type { LightBase } from '../../geometry/light-base.ts';
import { buildScaleBar } from '../../geometry/scale-bar.ts';
import type { BorderStateSpan } from '../../record/record.ts';
import type { PlacedPoint, PlacedScene } from '../../scene/place-scene.ts';
import type { Mark } from '../../scene/scene.ts';
import { formatNumber } from '../../text/number-words.ts';
import { drawAxis } from '../draw-axis.ts';
import { borderData, drawBase } from '../draw-base.ts';
import { drawBorderFocus } from '../draw-border-focus.ts';
import { drawCrowdInPixels } from '../draw-crowd.ts';
import { drawLabel, labelTransform } from '../draw-label.ts';
import { drawPoint, pointData, pointTransform } from '../draw-point.ts';
import { drawRuler } from '../draw-ruler.ts';
import { type SvgNode, svgNode, withAttributes } from '../svg-node.ts';
import { baseInPixels } from './base-in-pixels.ts';
import type { PictureWords } from './picture-words.ts';
import { estimateWidthPx } from './wrap-text.ts';

/** The light base in pixels of the view, with the border in its state and the crowd on it. */
export function drawPictureBase(
  base: LightBase,
  placed: PlacedScene,
  border: BorderStateSpan | null,
): SvgNode {
  const { line, mines } = borderData(border);
  const parts = drawBase(baseInPixels(base, placed.view)).map((node) => {
    if (node.attributes['class'] === 'border-line') return withAttributes(node, line);
    return node.attributes['class'] === 'border-mines' ? withAttributes(node, mines) : node;
  });
  const drawn = parts.filter(({ attributes }) => attributes['d'] !== '');
  return svgNode('g', { class: 'base-svg' }, [...drawn, ...drawCrowdInPixels(placed.crowd).values()]);
}

/** The marks of a placed scene, in the order of the live map: border, ruler, axes, names, points. */
export function drawPictureMarks({ border, ruler, axes, labels, points }: PlacedScene): SvgNode {
  const group = (name: string, children: readonly SvgNode[]) =>
    children.length === 0 ? [] : [svgNode('g', { class: name }, children)];
  return svgNode('g', { class: 'marks' }, [
    // the ruler takes the place of the border's own highlight
    ...group(
      'border-marks',
      border
        ? [
            markGroup(
              'border',
              border.mark,
              ruler ? [] : selectedOnly(border.mark, [drawBorderFocus(border.line)]),
            ),
          ]
        : [],
    ),
    ...group('ruler-line', ruler ? drawRuler(ruler) : []),
    ...group(
      'axes',
      axes.map((axis) => markGroup('axis', axis.mark, drawAxis(axis))),
    ),
    ...group(
      'labels',
      labels.map((label) =>
        svgNode('g', { transform: labelTransform(label) }, drawLabel(label).map(inCapitals)),
      ),
    ),
    ...group('points', points.map(drawPicturePoint)),
  ]);
}

const selectedOnly = ({ isSelected }: Mark, nodes: readonly SvgNode[]): readonly SvgNode[] =>
  isSelected ? nodes : [];

function drawPicturePoint(point: PlacedPoint): SvgNode {
  const { mark } = point;
  const nodes = drawPoint(point).filter(({ attributes: { class: name = '' } }) => {
    if (name === 'pulse') return false;
    return name !== 'focus-ring' || mark.isSelected;
  });
  return withAttributes(markGroup(mark.kind, mark, nodes), {
    ...pointData(point),
    transform: pointTransform(point),
  });
}

const markGroup = (kind: string, mark: Mark, children: readonly SvgNode[]): SvgNode =>
  svgNode(
    'g',
    {
      class: `mark ${kind}`,
      'data-mark': mark.markId,
      'data-records': mark.recordIds.join(' '),
      ...(mark.isSelected && { 'data-selected': 'true' }),
    },
    children,
  );

/** Few drawing programs know `text-transform`: a country's name is written in capitals as it is. */
function inCapitals(node: SvgNode): SvgNode {
  const isCountry = node.attributes['class']?.split(' ').includes('country');
  return isCountry ? { ...node, text: node.text.toUpperCase() } : node;
}

const SCALE_BAR_PX = 110;

/** A round distance in the lower left corner, as on the live map. */
export function drawScaleBar({ camera, heightPx }: View, { say, lang }: PictureWords): SvgNode {
  const { km, widthPx } = buildScaleBar(camera, SCALE_BAR_PX);
  const [left, bottom] = [14, heightPx - 12];
  const text = say('border.km', { km: formatNumber(lang, km) });
  const right = (left + widthPx).toFixed(1);
  const middle = (left + widthPx / 2).toFixed(1);
  return svgNode('g', { class: 'picture-scale' }, [
    svgNode('path', { d: `M${left} ${bottom - 5}V${bottom}H${right}V${bottom - 5}` }),
    svgNode('text', { x: middle, y: String(bottom - 5) }, text),
  ]);
}

/** The line between two days, with each day's name on its side. */
export function drawSplit({ heightPx, widthPx }: View, splitX: number, left: string, right: string): SvgNode {
  const day = (text: string, x: number) => {
    const width = estimateWidthPx(text, 14, true) + 16;
    const at = Math.max(8, Math.min(x - width / 2, widthPx - width - 8));
    return svgNode('g', {}, [
      svgNode('rect', { x: at.toFixed(1), y: '10', width: width.toFixed(1), height: '25', rx: '4' }),
      svgNode('text', { x: (at + width / 2).toFixed(1), y: '27' }, text),
    ]);
  };
  return svgNode('g', { class: 'picture-split' }, [
    svgNode('path', { d: `M${splitX.toFixed(1)} 0V${heightPx}` }),
    day(left, splitX / 2),
    day(right, (splitX + widthPx) / 2),
  ]);
}
