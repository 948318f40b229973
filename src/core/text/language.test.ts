import { expect, it } from 'vitest';
import { inLanguage, isLanguage, type Language, localesOf, RECORD_LANGUAGES } from './language.ts';

const NAME = { en: 'Kyiv', uk: 'Київ', be: 'Кіеў' };

it.each(['en', 'pl', 'szl'])('%s has the form of a tag', (text) => {
  expect(isLanguage(text)).toBe(true);
});

it.each(['', 'p', 'PL', 'pl-PL', 'polish', 'п’', 'p1'])('%j has not the form of a tag', (text) => {
  expect(isLanguage(text)).toBe(false);
});

it('a value is given in its language, and in English where a further language has none', () => {
  const name = { ...NAME, pl: 'Kijów' };
  expect(RECORD_LANGUAGES.map((lang) => inLanguage(name, lang))).toEqual(['Kyiv', 'Київ', 'Кіеў']);
  expect(inLanguage(name, 'pl' as Language)).toBe('Kijów');
  expect(inLanguage(name, 'szl' as Language)).toBe('Kyiv');
});

it('numbers and dates are English for a language that Intl does not know', () => {
  expect(new Intl.NumberFormat(localesOf('xx')).resolvedOptions().locale).toBe('en-GB');
  expect(new Intl.NumberFormat(localesOf('uk')).resolvedOptions().locale).toBe('uk');
});

it('numbers and plurals of Belarusian are those of its kin where a browser lacks them', () => {
  // Chromium knows no `be`
  expect(localesOf('be').slice(0, 2)).toEqual(['be', 'uk']);
  for (const count of [1, 2, 5, 11, 21, 112, 1.5])
    expect(new Intl.PluralRules('uk').select(count)).toBe(new Intl.PluralRules('be').select(count));
  expect(new Intl.NumberFormat('uk').format(12345.6)).toBe(new Intl.NumberFormat('be').format(12345.6));
});
