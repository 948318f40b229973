import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, indexTerms, searchTerms, splitWords } from './fold-search.ts';

describe('foldWord', () => {
  it.each([
    ['Homel', 'homel', 'HOMEL', 'Gomel', 'Homiel', 'Гомель', 'Ґомель', 'Hómel'],
    ['Mahiliou', 'Mahilioŭ', 'Mahilyow', 'Магілёў'],
    ['Kyiv', 'Kyyiv', 'Київ', 'Киів'],
    ['Kiev', 'Кіеў', 'Киев'],
    ['Zhytomyr', 'Žytomyr', 'Житомир', 'Жытомір'],
    ['Vitsebsk', 'Viciebsk', 'Віцебск'],
    ['Tsikhanouskaya', 'Tsikhanoŭskaya', 'Ціханоўская', 'Tsikhanouskaia'],
    ['Lukashenka', 'Lukašenka', 'Łukaszenka', 'Лукашэнка', 'Лукашенка'],
    ['Hajun', 'Gayun', 'Гаюн'],
    ['Khmelnytskyi', 'Хмельницький', 'Khmelnitskii'],
    ['Shchors', 'Щорс', 'Ščors'],
    ['Mariupol', 'Маріуполь', 'Мариуполь'],
    ["Mar'inka", 'Марʼїнка', 'Мар’їнка', "Мар'їнка", 'Marinka'],
    ['Odesa', 'Odessa', 'Одеса', 'Одесса'],
    ['zayaviv', 'zajaviŭ', 'заявіў', 'заявив'],
    ['Alexander', 'Aleksander', 'Александер'],
  ])('writes %s as it writes its other spellings', (word, ...spellings) => {
    for (const spelling of spellings) expect(foldWord(spelling), spelling).toBe(foldWord(word));
  });

  it.each([
    ['war', 'work'],
    ['men', 'Minsk'],
    ['port', 'part'],
    ['ship', 'sip'],
    ['Zelensky', 'Lukashenka'],
  ])('keeps %s apart from %s', (word, other) => {
    expect(foldWord(other).startsWith(foldWord(word))).toBe(false);
  });

  it('leaves numbers as they are', () => {
    expect(['2022', '1100', 'T72'].map(foldWord)).toEqual(['2022', '1100', 't72']);
  });

  it('makes one letter of two, and no beginning of a key held down', () => {
    expect(foldWord('Odessa')).toBe('odesa');
    expect(foldWord('zzzzzz')).toBe('zzzzzz');
  });

  it('makes nothing of nothing, and of a soft sign alone', () => {
    expect(['', 'ь', '’'].map(foldWord)).toEqual(['', '', '']);
  });

  it('folds what is folded no further, as far as no new pair arises', () => {
    for (const word of ['Kyiv', 'Гомель', 'Магілёў', 'Лукашенко', 'Shchors'])
      expect(foldWord(foldWord(word))).toBe(foldWord(word));
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof foldWord(text) === 'string'));
  });
});

describe('searchTerms', () => {
  it('cuts at spaces, hyphens and quotation marks, not at apostrophes', () => {
    expect(searchTerms('«A-50» in  Мар’їнка, 2023')).toEqual(['a', '50', 'marinka', '2023']);
  });

  it('passes over words that every text has, so that they need not be found', () => {
    expect(searchTerms('the treaty of Kyiv')).toEqual(['treati', 'kiv']);
    expect(searchTerms('24 лютого 2022 року')).toEqual(['24', 'lutogo', '2022']);
    expect(searchTerms('the')).toEqual([]);
  });

  it('finds no word in signs', () => {
    expect(searchTerms('.*+?^$ {} ()|[]\\ — …')).toEqual([]);
    expect(searchTerms('')).toEqual([]);
  });
});

describe('indexTerms', () => {
  it('leaves single letters out and keeps single digits', () => {
    expect(indexTerms('у 9 days a week')).toEqual(['9', 'dais', 'vek']);
  });

  it.each([
    ['Київ', 'Kiev'],
    ['Києва', 'Киева'],
    ['Kyiv', 'Кіеў'],
    ['Білорусь', 'Belarus'],
    ['Belarusian', 'Білорус'],
    ['Chornobyl', 'Чарнобыль'],
    ['Крим', 'Crimea'],
    ['Львів', 'Львоў'],
  ])('has %s found by %s', (text, query) => {
    const [term = ''] = searchTerms(query);
    expect(indexTerms(text).some((indexed) => indexed.startsWith(term))).toBe(true);
  });
});

describe('splitWords', () => {
  it('tells words from what stands between them', () => {
    expect(splitWords('Kyiv, 1992')).toEqual([
      { text: 'Kyiv', isWord: true },
      { text: ', ', isWord: false },
      { text: '1992', isWord: true },
    ]);
  });

  it('keeps the space between two words', () => {
    expect(splitWords('at Kyiv').map(({ text }) => text)).toEqual(['at', ' ', 'Kyiv']);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = splitWords(text).map((piece) => piece.text);
        expect(whole.join('')).toBe(text);
      }),
    );
  });
});
