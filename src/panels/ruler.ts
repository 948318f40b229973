import { html, nothing, svg } from 'lit-html';
import { RULER_STEPS_KM } from '../core/geometry/ruler-steps.ts';
import type { PublishedLength } from '../core/record/details.ts';
import { localesOf } from '../core/text/language.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { layOutScale, SCALE_WIDTH_PX, type ScaleTick, xOfKm } from './ruler-scale.ts';

/** The border measured by the reader, beside the lengths that were published: why sources can differ. */
export function rulerTemplate(context: AtlasContext, published: readonly PublishedLength[]) {
  const { store, say, atlas } = context;
  const { ruler, measureBorder } = store.getState();
  return html`
    <section class="ruler">
      <h3>${say('ruler.title')}</h3>
      <p>${say('ruler.explain')}</p>
      ${
        ruler === null
          ? html`<button class="measure" @click=${() => measureBorder(RULER_STEPS_KM[0])}>${say('ruler.start')}</button>`
          : [
              stepTemplate(context, ruler, atlas.measureBorder(ruler).lengthKm),
              html`<button class="measure" @click=${() => measureBorder(null)}>${say('ruler.stop')}</button>`,
            ]
      }
      ${scaleTemplate(context, published, ruler === null ? null : atlas.measureBorder(ruler).lengthKm)}
    </section>
  `;
}

function stepTemplate(context: AtlasContext, stepKm: number, lengthKm: number) {
  const { say, store } = context;
  const index = (RULER_STEPS_KM as readonly number[]).indexOf(stepKm);
  const step = stepInWords(context, stepKm);
  const length = kmInWords(context, lengthKm, 0);
  const choose = (domEvent: Event) =>
    store.getState().measureBorder(RULER_STEPS_KM[Number((domEvent.target as HTMLInputElement).value)] ?? 1);
  return html`
    <label class="ruler-step">
      <span>${say('ruler.step', { step })}</span>
      <input
        type="range"
        min="0"
        max=${RULER_STEPS_KM.length - 1}
        step="1"
        .value=${String(index)}
        aria-valuetext=${`${step}: ${length}`}
        @input=${choose}
      />
    </label>
    <p class="ruler-result" aria-hidden="true">${length}</p>
  `;
}

/** Published lengths above the axis, the reader's own below it; the list of lengths says the same in words. */
function scaleTemplate(
  context: AtlasContext,
  published: readonly PublishedLength[],
  measuredKm: number | null,
) {
  const { say } = context;
  const { ticks, labelled, heightPx } = layOutScale(published, (km) => formatKm(context, km, 1));
  return html`
    <p class="scale-caption" aria-hidden="true">${say('ruler.published')}</p>
    <svg class="ruler-scale" viewBox="0 0 ${SCALE_WIDTH_PX} ${heightPx + 40}" aria-hidden="true">
      ${ticks.map((tick) => tickTemplate(tick, heightPx))}
      <path class="scale-axis" d="M0 ${heightPx}H${SCALE_WIDTH_PX}" />
      ${labelled.map(
        (km) => svg`<path class="scale-axis" d="M${xOfKm(km)} ${heightPx}v4" />
        <text class="hundred" x=${xOfKm(km)} y=${heightPx + 16}>${formatKm(context, km, 0)}</text>`,
      )}
      ${
        measuredKm === null
          ? nothing
          : svg`<path class="measured" d="M${xOfKm(measuredKm)} ${heightPx + 1}l5 9h-10Z" />
            <text class="measured-text" x=${xOfKm(measuredKm)} y=${heightPx + 34}>${kmInWords(context, measuredKm, 0)}</text>`
      }
    </svg>
    <p class="scale-note" aria-hidden="true"><span class="other-border"></span>${say('ruler.otherBorder')}</p>
  `;
}

function tickTemplate({ x, y, text, length }: ScaleTick, heightPx: number) {
  const kind = length.isOfAnotherBorder ? 'other' : length.isRecommended ? 'recommended' : 'plain';
  return svg`<path class="length" data-kind=${kind} d="M${x} ${y + 3}V${heightPx}" />
    <text class="length-text" data-kind=${kind} x=${x} y=${y}>${text}</text>`;
}

const formatKm = ({ file }: AtlasContext, km: number, digits: number): string =>
  new Intl.NumberFormat(localesOf(file.lang), { maximumFractionDigits: digits }).format(km);

const kmInWords = (context: AtlasContext, km: number, digits: number): string =>
  context.say('border.km', { km: formatKm(context, km, digits) });

const stepInWords = (context: AtlasContext, stepKm: number): string =>
  stepKm < 1 ? context.say('ruler.m', { m: stepKm * 1000 }) : kmInWords(context, stepKm, 0);
