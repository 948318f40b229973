import type { z } from 'zod';

/** What is wrong with a value, what was expected and what to do, for a person who writes the record. */
export function sentenceOf(issue: z.core.$ZodIssue, value: unknown): string {
  const shown = shownValue(value);
  switch (issue.code) {
    case 'invalid_value':
      return `${shown} is not allowed; write one of ${issue.values.map(String).join(', ')}${inQuotes(value)}`;
    case 'invalid_type':
      return typeSentence(issue.expected, value);
    case 'invalid_union':
      return `${shown} is of no known kind; write kind: event, exchange, installation, mission, crossing, axis, border or figure`;
    case 'too_small':
      if (issue.origin === 'string') return `${shown} ${issue.message}`;
      return `${shown} is too ${issue.origin === 'number' || issue.origin === 'int' ? 'low' : 'short'}; give at least ${issue.minimum}${issue.inclusive === false ? ', and more' : ''}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `${shown} ${issue.message}`
        : `${shown} is too large; give at most ${issue.maximum}`;
    default:
      return `${shown} ${issue.message}`;
  }
}

function typeSentence(expected: string, value: unknown): string {
  if (value === undefined) return `nothing stands where a ${expected} is expected; add it`;
  if (expected === 'string' && typeof value === 'number') {
    return `${value} is read as a number where text is expected; write it in quotes: "${value}"`;
  }
  return `${shownValue(value)} stands where a ${expected} is expected; correct it`;
}

/** A founding document is "000": without quotes YAML makes it the number 0. */
const inQuotes = (value: unknown): string => (typeof value === 'number' ? ', in quotes: "000"' : '');

const shownValue = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'it').slice(0, 80);
