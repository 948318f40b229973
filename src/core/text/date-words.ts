import { addDays, calendarDate, type Day } from '../time/day.ts';
import type { DateEdge, RecordDate } from '../time/record-date.ts';
import { type Messages, message } from './messages.ts';

/** A day as the language writes it: `24 February 2022`, `24 лютого 2022 року`. */
export function formatDay(messages: Messages, day: Day): string {
  const { year, month, dayOfMonth } = calendarDate(day);
  return message(messages, 'date.day', {
    day: dayOfMonth,
    monthOf: message(messages, `month.of.${month}`),
    year,
  });
}

/** A month as the language writes it: `February 2022`. */
export function formatMonth(messages: Messages, day: Day): string {
  const { year, month } = calendarDate(day);
  return message(messages, 'date.month', { month: message(messages, `month.${month}`), year });
}

/** A record's date in words, exactly as exact as the record: `about March 2023`, `from 24 February 2022`. */
export function formatRecordDate(messages: Messages, date: RecordDate): string {
  const from = formatEdge(messages, date.from, date.start);
  const to = formatEdge(messages, date.to, addDays(date.end, -1));
  switch (date.form) {
    case 'single':
      return from;
    case 'one-of':
      return message(messages, 'date.oneOf', { from, to });
    case 'interval':
      if (date.from.open !== 'no' && date.to.open !== 'no') return message(messages, 'date.unknownSpan');
      if (date.from.open !== 'no') return message(messages, 'date.until', { to });
      if (date.to.open === 'continues') return message(messages, 'date.since', { from });
      if (date.to.open === 'unknown') return message(messages, 'date.sinceUnknownEnd', { from });
      return message(messages, 'date.between', { from, to });
  }
}

function formatEdge(messages: Messages, edge: DateEdge, day: Day): string {
  const plain = formatAtPrecision(messages, edge, day);
  const about = edge.approximate ? message(messages, 'date.about', { date: plain }) : plain;
  return edge.uncertain ? message(messages, 'date.perhaps', { date: about }) : about;
}

function formatAtPrecision(messages: Messages, { precision }: DateEdge, day: Day): string {
  switch (precision) {
    case 'day':
      return formatDay(messages, day);
    case 'month':
      return formatMonth(messages, day);
    case 'year':
      return message(messages, 'date.year', { year: calendarDate(day).year });
  }
}
