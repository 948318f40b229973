import { calendarDate, type Day } from '../time/day.ts';
import { type TimeScale, xOfStart } from '../time/time-scale.ts';
import { chooseTickStep, contextDays, type TickStep, tickDays } from '../time/time-ticks.ts';
import { formatMonth } from './date-words.ts';
import { type Messages, message } from './messages.ts';

/** One mark of the calendar on an axis. */
export interface Tick {
  readonly day: Day;
  /** px from the left edge of the axis. */
  readonly x: number;
  readonly label: string;
}

/** The calendar of an axis: a row of ticks, and above it the unit they belong to. */
export interface AxisCalendar {
  readonly unit: TickStep['unit'];
  readonly ticks: readonly Tick[];
  /** Months above days, years above months; the first stands at the left edge, so that one always sees where one is. */
  readonly context: readonly Tick[];
}

/** Width of a text as the axis draws it, px. */
export type MeasureLabel = (text: string) => number;

const GAP_PX = 8;

/** Ticks and labels that fit: no two labels of a row meet, and none crosses the right edge. */
export function axisCalendar(messages: Messages, scale: TimeScale, measure: MeasureLabel): AxisCalendar {
  const months = Array.from({ length: 12 }, (_, i) => measure(message(messages, `month.short.${i + 1}`)));
  const step = chooseTickStep(scale, {
    day: measure('30') + GAP_PX,
    month: Math.max(...months) + GAP_PX,
    year: measure('2024') + GAP_PX,
  });
  const ticks = tickDays(scale, step).map((day) => ({
    day,
    x: xOfStart(scale, day),
    label: tickLabel(messages, step, day),
  }));
  return {
    unit: step.unit,
    ticks: keepApart(ticks, scale, measure),
    context: contextTicks(messages, scale, step, measure),
  };
}

function tickLabel(messages: Messages, { unit }: TickStep, day: Day): string {
  const { year, month, dayOfMonth } = calendarDate(day);
  switch (unit) {
    case 'year':
      return String(year);
    case 'month':
      return message(messages, `month.short.${month}`);
    case 'day':
      return String(dayOfMonth);
  }
}

function contextTicks(messages: Messages, scale: TimeScale, step: TickStep, measure: MeasureLabel): Tick[] {
  if (step.unit === 'year') return [];
  const label = (day: Day) =>
    step.unit === 'month' ? String(calendarDate(day).year) : formatMonth(messages, day);
  const begun = contextDays(scale, step).map((day) => ({ day, x: xOfStart(scale, day), label: label(day) }));
  const first = { day: scale.start, x: 0, label: label(scale.start) };
  const next = begun[0];
  // the label at the edge gives way to the next beginning
  const isRoom = !next || next.x >= measure(first.label) + GAP_PX;
  return keepApart(isRoom && next?.x !== 0 ? [first, ...begun] : begun, scale, measure);
}

/** From the left, each tick keeps its label when it neither meets the one before nor crosses the right edge. */
function keepApart(ticks: readonly Tick[], { widthPx }: TimeScale, measure: MeasureLabel): Tick[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.map((tick) => {
    const end = tick.x + measure(tick.label);
    if (tick.label === '' || tick.x < free || end > widthPx) return { ...tick, label: '' };
    free = end + GAP_PX / 2;
    return tick;
  });
}
