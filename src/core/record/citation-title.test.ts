import { describe, expect, it } from 'vitest';
import { langOfTitle } from './citation-title.ts';

describe('langOfTitle', () => {
  it.each(['uk', 'be', 'ru', 'bg'])(
    'is English for a page in %s that is known by a Latin title alone',
    (lang) => {
      expect(langOfTitle({ title: 'Statement of the ministry', lang })).toBe('en');
    },
  );

  it('is the language of the page where the title is in its script, if only in part', () => {
    expect(langOfTitle({ title: 'Заява МЗС (MFA)', lang: 'uk' })).toBe('uk');
  });

  it.each(['pl', 'en', 'de'])('is %s for a page in a language of Latin script', (lang) => {
    expect(langOfTitle({ title: 'Oświadczenie', lang })).toBe(lang);
  });
});
