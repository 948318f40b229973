import { html, svg, type TemplateResult } from 'lit-html';
import { drawDashedRing } from '../core/draw/draw-strokes.ts';
import {
  type BorderState,
  CATEGORIES,
  INSTALLATION_TYPES,
  type Layer,
  type Status,
} from '../core/record/vocabulary.ts';
import type { AxisPhase } from '../core/scene/scene.ts';
import {
  CATEGORY_GLYPHS,
  CROSSING_SIGNS,
  DISPUTE_NOTCH,
  INSTALLATION_OUTLINE,
  INSTALLATION_SIGNS,
  MISSION_HALVES,
  MISSION_OUTLINES,
} from '../core/scene/symbols.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { elementOf } from '../state/element-of.ts';

type Say = AtlasContext['say'];

/** The symbols of a layer with their meaning, drawn by the same style rules as the marks on the map. */
export function keyOfLayer(layer: Layer, say: Say): TemplateResult {
  switch (layer) {
    case 'events':
      return keyTemplate(
        CATEGORIES.map((category) => ({ symbol: eventSymbol(category), text: say(`category.${category}`) })),
      );
    case 'missions':
      return keyTemplate([...missionTypes(say), ...missionStatuses(say)]);
    case 'crossings':
      return keyTemplate(crossingStatuses(say));
    case 'axes':
      return keyTemplate([
        { symbol: axisSymbol('advancing'), text: say('phase.advancing') },
        { symbol: axisSymbol('halted'), text: say('phase.halted') },
        { symbol: axisSymbol('withdrawing'), text: say('phase.withdrawing') },
        { symbol: axisSymbol('withdrawn'), text: say('phase.withdrawn') },
      ]);
    case 'exchanges':
      return keyTemplate([
        { symbol: exchangeSymbol(), text: say('legend.exchange') },
        {
          symbol: svg`<g class="exchange"><path class="stretch" d="M-7 0H7" /></g>`,
          text: say('legend.stretch'),
        },
        {
          symbol: svg`<g class="exchange"><circle class="circle" r="6" /><circle class="range" r="9" /></g>`,
          text: say('legend.range'),
        },
      ]);
    case 'installations':
      return keyTemplate(
        INSTALLATION_TYPES.map((type) => ({
          symbol: svg`<g class="installation"><path class="outline" d=${INSTALLATION_OUTLINE} /><path class="sign" d=${INSTALLATION_SIGNS[type]} /></g>`,
          text: say(`installation.${type}`),
        })),
      );
    case 'border':
      return keyTemplate([
        ...BORDER_KEY.map((state) => ({ symbol: borderSymbol(state, false), text: say(`border.${state}`) })),
        { symbol: borderSymbol('closed', true), text: say('border.mined') },
      ]);
  }
}

/** What may stand on or around any mark. */
export function keyOfSigns(say: Say): TemplateResult {
  const disc = svg`<circle class="disc" r="5" />`;
  const signs: readonly (readonly [TemplateResult<2>, string])[] = [
    [svg`${disc}<path class="dispute" d=${DISPUTE_NOTCH} transform="translate(4 -4)" />`, 'legend.dispute'],
    [svg`${disc}${elementOf(drawDashedRing(9, 'precision-ring'))}`, 'legend.precision'],
  ];
  const event = (sign: TemplateResult<2>, confidence: string) =>
    svg`<g class="event" data-category="statement" data-age="0" data-confidence=${confidence}>${sign}</g>`;
  return keyTemplate([
    ...signs.map(([sign, key]) => ({ symbol: event(sign, 'confirmed'), text: say(key) })),
    {
      symbol: event(svg`<circle class="disc" r="8" />${elementOf(drawDashedRing(8, 'rim'))}`, 'attributed'),
      text: say('legend.attributed'),
    },
    {
      symbol: svg`<g class="stack"><circle class="plate" r="8" />
        <circle class="share" data-category="statement" r="8" /></g>`,
      text: say('legend.stack'),
    },
  ]);
}

interface KeyLine {
  readonly symbol: TemplateResult<2>;
  readonly text: string;
}

function keyTemplate(lines: readonly KeyLine[]): TemplateResult {
  return html`
    <ul class="key">
      ${lines.map(({ symbol, text }) => html`<li><svg viewBox="-10 -10 20 20" aria-hidden="true">${symbol}</svg>${text}</li>`)}
    </ul>
  `;
}

const BORDER_KEY = ['no-treaty', 'signed', 'in-force', 'closed'] as const satisfies readonly BorderState[];

function borderSymbol(state: BorderState, isMined: boolean): TemplateResult<2> {
  return svg`<path class="border-line" data-state=${state} d="M-10 0H10" />
    <path class="border-mines" data-mined=${isMined} d="M-10 0H10" />`;
}

function eventSymbol(category: (typeof CATEGORIES)[number]): TemplateResult<2> {
  return svg`<g class="event" data-category=${category} data-age="0" data-confidence="confirmed">
    <circle class="disc" r="9" /><path class="glyph" d=${CATEGORY_GLYPHS[category]} />
  </g>`;
}

function missionTypes(say: Say): KeyLine[] {
  return (['embassy', 'consulate-general', 'honorary-consulate', 'office'] as const).map((type) => ({
    symbol: svg`<g class="mission" data-status="open"><path class="outline" d=${MISSION_OUTLINES[type]} /></g>`,
    text: say(`missionType.${type}`),
  }));
}

function missionStatuses(say: Say): KeyLine[] {
  return (['reduced', 'evacuated', 'closed'] as const).map((status) => ({
    symbol: svg`<g class="mission" data-status=${status}>
      <path class="outline" d=${MISSION_OUTLINES.embassy} />
      ${status === 'reduced' ? svg`<path class="half" d=${MISSION_HALVES.embassy} />` : ''}
      ${status === 'closed' ? svg`<path class="strike-through" d="M-8 8L8 -8" />` : ''}
    </g>`,
    text: say(`status.${status}`),
  }));
}

const CROSSING_KEY: readonly (readonly [Status, string])[] = [
  ['open', CROSSING_SIGNS.road],
  ['restricted', CROSSING_SIGNS.restricted],
  ['closed', CROSSING_SIGNS.closed],
  ['mined', CROSSING_SIGNS.closed],
  ['humanitarian-only', CROSSING_SIGNS.half],
  ['unknown', ''],
];

function crossingStatuses(say: Say): KeyLine[] {
  return CROSSING_KEY.map(([status, sign]) => ({
    symbol: svg`<g class="crossing" data-status=${status}>
      <circle class="plate" r=${status === 'humanitarian-only' ? 8 : 5.5} /><path class=${status === 'humanitarian-only' ? 'half' : 'bar'} d=${sign} />
      ${status === 'mined' ? svg`<circle class="mine" r="1.7" />` : ''}
    </g>`,
    text: say(`status.${status}`),
  }));
}

function axisSymbol(phase: AxisPhase): TemplateResult<2> {
  const dashes = svg`<path class="farthest" data-phase=${phase} d="M-9 0H9" />`;
  const ribbon = {
    before: '',
    advancing: 'M-9 -1L2 -2V-5L9 0L2 5V2L-9 1Z',
    halted: 'M-9 -1L6 -2V-5H9V5H6V2L-9 1Z',
    withdrawing: 'M-9 -1L-2 -2V-5H1V5H-2V2L-9 1Z',
    withdrawn: '',
  }[phase];
  return svg`<g class="axis">${dashes}<path class="held" data-phase=${phase} d=${ribbon} /></g>`;
}

function exchangeSymbol(): TemplateResult<2> {
  return svg`<g class="exchange"><circle class="circle" r="8" /></g>`;
}
