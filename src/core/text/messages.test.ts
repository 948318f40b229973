import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countedMessage, type Messages, message } from './messages.ts';

const readMessages = (lang: string) =>
  parse(
    readFileSync(new URL(`../../../data/texts/${lang}/interface.yaml`, import.meta.url), 'utf8'),
  ) as Messages;

describe('message', () => {
  const messages = { greeting: '{hour} at {place}, {hour} sharp', plain: 'Map' };

  it('fills in every occurrence of a name', () => {
    expect(message(messages, 'greeting', { hour: 9, place: 'Homiel' })).toBe('9 at Homiel, 9 sharp');
  });

  it('leaves a name without a value as written', () => {
    expect(message(messages, 'greeting', { hour: 0 })).toBe('0 at {place}, 0 sharp');
  });

  it('takes a value as text, whatever it holds', () => {
    expect(message(messages, 'greeting', { hour: '$&', place: '{hour}' })).toBe('$& at {hour}, $& sharp');
  });

  it('gives the key where the language lacks it', () => {
    expect(message(messages, 'date.oneOf')).toBe('date.oneOf');
    expect(message({}, '')).toBe('');
  });
});

describe('countedMessage', () => {
  const texts = { en: readMessages('en'), uk: readMessages('uk'), be: readMessages('be') };
  const counted = (lang: keyof typeof texts, count: number) =>
    countedMessage(texts[lang], lang, 'list.count', count);

  it.each([
    [0, '0 records'],
    [1, '1 record'],
    [2, '2 records'],
    [21, '21 records'],
    [1_234, '1,234 records'],
  ])('counts %d in English', (count, words) => {
    expect(counted('en', count)).toBe(words);
  });

  // East Slavic: one for …1 but not …11, few for …2 to …4 but not …12 to …14, else many; fractions are other
  it.each([
    [0, '0 записів', '0 запісаў'],
    [1, '1 запис', '1 запіс'],
    [2, '2 записи', '2 запісы'],
    [4, '4 записи', '4 запісы'],
    [5, '5 записів', '5 запісаў'],
    [11, '11 записів', '11 запісаў'],
    [12, '12 записів', '12 запісаў'],
    [14, '14 записів', '14 запісаў'],
    [21, '21 запис', '21 запіс'],
    [22, '22 записи', '22 запісы'],
    [111, '111 записів', '111 запісаў'],
    [339, '339 записів', '339 запісаў'],
    [1.5, '1,5 запису', '1,5 запісу'],
  ])('counts %d in Ukrainian and Belarusian', (count, inUkrainian, inBelarusian) => {
    expect(counted('uk', count)).toBe(inUkrainian);
    expect(counted('be', count)).toBe(inBelarusian);
  });

  it('falls back to the other form where a language lacks the rule', () => {
    const messages = { 'list.count.other': 'n={count}' };
    expect(countedMessage(messages, 'uk', 'list.count', 2)).toBe('n=2');
  });
});
