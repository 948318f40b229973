import { formatNumber, pluralOf } from './number-words.ts';

/** The interface's words in one language, by key. The keys of `data/texts/en/interface.yaml` are the full list. */
export type Messages = Readonly<Record<string, string>>;

/** The text of a key with `{name}` filled in; the key itself where a language lacks it, so that nothing is blank. */
export function message(
  messages: Messages,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = messages[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text of `key.one`, `key.few`, `key.many` or `key.other`, as the language's plural rules choose, with `{count}`. */
export function countedMessage(messages: Messages, lang: string, key: string, count: number): string {
  const rule = pluralOf(lang, count);
  const chosen = messages[`${key}.${rule}`] === undefined ? `${key}.other` : `${key}.${rule}`;
  return message(messages, chosen, { count: formatNumber(lang, count) });
}
