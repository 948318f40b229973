import { failure, type Result, success } from '../result.ts';
import { clampDay, type Day, parseIsoDay } from '../time/day.ts';
import { FIRST_DAY, LAST_DAY } from '../time/span.ts';
import type { Messages } from './messages.ts';

/**
 * The day a person typed, moved into the atlas; of a month or a year its first day. Understands `2022`, `2022-03`,
 * `03.2022`, `2022-02-24`, `24.02.2022`, `24/2/2022` (day before month, as both countries write it), `24 February
 * 2022`, `Feb 24, 2022`, `March 2022` and the same with the month names of the language. Never throws.
 */
export function parseTypedDay(messages: Messages, text: string): Result<Day> {
  const words = text.trim().toLowerCase().slice(0, 60);
  const parsed = parseNumbers(words) ?? parseWords(messages, words);
  if (!parsed) return failure(text.trim().slice(0, 40));
  const { year, month, dayOfMonth } = parsed;
  const day = parseIsoDay(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`);
  // a year such as 0022 is a slip of the hand: nothing to go to
  if (year < 1000) return failure(text.trim().slice(0, 40));
  return day.ok ? success(clampDay(day.value, FIRST_DAY, LAST_DAY)) : failure(text.trim().slice(0, 40));
}

interface TypedDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const pad = (count: number): string => String(count).padStart(2, '0');

function parseNumbers(text: string): TypedDate | null {
  const bigEndian = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(text);
  if (bigEndian) return dateOf(bigEndian[1], bigEndian[2], bigEndian[3]);
  const littleEndian = /^(?:(\d{1,2})[-./\s]+)?(\d{1,2})[-./\s]+(\d{4})$/.exec(text);
  return littleEndian ? dateOf(littleEndian[3], littleEndian[2], littleEndian[1]) : null;
}

function parseWords(messages: Messages, text: string): TypedDate | null {
  const parts = text.match(/[\p{L}’']+|\d+/gu) ?? [];
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const names = parts.filter((part) => /^\D/.test(part));
  const year = numbers.find((part) => part.length === 4);
  const dayOfMonth = numbers.find((part) => part.length <= 2);
  const month = names.map((name) => monthOf(messages, name)).find((found) => found !== null);
  const isWhole = numbers.length === Number(year !== undefined) + Number(dayOfMonth !== undefined);
  if (year === undefined || !isWhole) return null;
  // words that name no month are the language's "year" and "about"; without a month they name nothing
  if (month === undefined || month === null)
    return dayOfMonth === undefined && names.length <= 1 ? dateOf(year, undefined, undefined) : null;
  return dateOf(year, String(month), dayOfMonth);
}

/** The month a word begins, in either case of the language; at least three letters decide. */
function monthOf(messages: Messages, word: string): number | null {
  if (word.length < 3) return null;
  for (let month = 1; month <= 12; month++) {
    const names = [
      messages[`month.${month}`],
      messages[`month.of.${month}`],
      messages[`month.short.${month}`],
    ];
    if (names.some((name) => name?.toLowerCase().startsWith(word.replace(/\.$/, '')))) return month;
  }
  return null;
}

const dateOf = (year?: string, month?: string, dayOfMonth?: string): TypedDate => ({
  year: Number(year),
  month: Number(month ?? 1),
  dayOfMonth: Number(dayOfMonth ?? 1),
});
