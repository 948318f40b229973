/**
 * How a word is written down for searching, so that a reader finds it in either alphabet, in the spelling of any of
 * the languages, with or without marks: Ukrainian, Belarusian and Russian letters and the Latin ways of writing them
 * meet in one skeleton. Its letters are a b d e f g i k l m n o p r s t u v z, and ж ч ш х, which no single Latin
 * letter writes. It is for comparing only, never for showing.
 *
 * - marks and apostrophes are dropped, save those that make another letter: š č ž, ŭ and ў
 * - г, ґ, h and g are one; so are в, w, ў and a u after a, e or o; so are и, і, ї, й, ы, y, j and i
 * - an i before another vowel is dropped: Homiel and Homel, я and a, є and e, ьо and о are one
 * - c is ts before e and i, else k; doubled letters are single, while a key held down stays what it is: no word
 */
export function foldWord(word: string): string {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replace(APOSTROPHES, '')
    .replace(/\P{ASCII}/gu, (letter) => MARKED[letter] ?? unmarked(letter))
    .replace(DIGRAPHS, (digraph) => DIGRAPH_SOUNDS[digraph] as string)
    .replace(/./gu, (letter) => SOUNDS[letter] ?? letter);
  return letters
    .replace(/c(?=[ei])/g, 'ts')
    .replaceAll('c', 'k')
    .replace(/([aeo])u/g, '$1v')
    .replace(/i+/g, 'i')
    .replace(/i(?=[aeou])/g, '')
    .replace(/(\p{L})\1+/gu, (run, letter: string) => (run.length === 2 ? letter : run));
}

/** The folded words of a query, in its order; empty where it holds none but those that every text has, such as `the`. */
export function searchTerms(text: string): string[] {
  return wordsOf(text)
    .map(foldWord)
    .filter((term) => term !== '' && !EVERYWHERE.has(term));
}

/** The folded words under which a text is found: single letters are left out, names of several forms stand under each. */
export function indexTerms(text: string): string[] {
  return searchTerms(text)
    .filter((term) => term.length > 1 || /\d/.test(term))
    .flatMap(formsOf);
}

/** A stretch of a text: a word, or what stands between words. Joined, the pieces are the text. */
export interface TextPiece {
  readonly text: string;
  readonly isWord: boolean;
}

/** The text cut at its words' edges. */
export function splitWords(text: string): TextPiece[] {
  return text
    .split(WORDS)
    .map((piece, i) => ({ text: piece, isWord: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** A word: letters and digits, and the apostrophes inside it. */
const WORDS = /([\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ]*)/u;
const APOSTROPHES = /['’ʼ]/g;

const wordsOf = (text: string): string[] =>
  splitWords(text)
    .filter(({ isWord }) => isWord)
    .map((piece) => piece.text);

const unmarked = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');

/** Letters whose marks make another letter of them, as a letter whose sound is known below. */
const MARKED: Readonly<Record<string, string>> = {
  ё: 'о',
  ў: 'в',
  ŭ: 'в',
  š: 'ш',
  č: 'ч',
  ž: 'ж',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'e',
  ß: 'ss',
};

/** Latin pairs that write one sound; longer ones first. */
const DIGRAPHS = /shch|sh|sz|ch|cz|zh|kh|ph|th|gh|ck/g;
const DIGRAPH_SOUNDS: Readonly<Record<string, string>> = {
  shch: 'шч',
  sh: 'ш',
  sz: 'ш',
  ch: 'ч',
  cz: 'ч',
  zh: 'ж',
  kh: 'х',
  ph: 'f',
  th: 't',
  gh: 'g',
  ck: 'k',
};

const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  э: 'e',
  з: 'z',
  и: 'i',
  і: 'i',
  ы: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  ц: 'ts',
  щ: 'шч',
  ю: 'iu',
  я: 'ia',
  ь: '',
  ъ: '',
  h: 'g',
  j: 'i',
  q: 'k',
  w: 'v',
  x: 'ks',
  y: 'i',
};

/** Words that tell no text from another; a query is not made to find them. `року` and `года` end every date. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  [
    'the of and in to on at by for from with as it its that this was were had has an or be is are which',
    'на та що до від за із про як його їх який яка які був була було під через року',
    'на ды што да ад за са пра як яго іх які якая якія быў была было пад праз года годзе',
  ]
    .join(' ')
    .split(' ')
    .map(foldWord),
);

/** Beginnings, folded, that write one name in several languages or former spellings, where folding keeps them apart. */
const SAME_NAMES: readonly (readonly string[])[] = [
  // Kyiv, Київ; Kiev, Кіеў, Києва
  ['kiv', 'kev'],
  // Belarus, Беларусь; Білорусь; Belorussia
  ['belarus', 'bilorus', 'belorus'],
  // Chornobyl, Чорнобиль; Чарнобыль; Chernobyl
  ['чornobil', 'чarnobil', 'чernobil'],
  // Chernihiv, Чернігів; Чарнігаў; Chernigov
  ['чernigiv', 'чarnigav', 'чernigov'],
  // Kharkiv, Харків; Харкаў; Kharkov
  ['хarkiv', 'хarkav', 'хarkov'],
  // Lviv, Львів; Львоў, Lvov
  ['lviv', 'lvov'],
  // Mazyr, Мазыр; Mozyr, Мозир
  ['mazir', 'mozir'],
  // Crimea; Крим, Крым
  ['krimea', 'krim'],
];

function formsOf(term: string): string[] {
  const names = SAME_NAMES.find((forms) => forms.some((form) => term.startsWith(form)));
  const own = names?.find((form) => term.startsWith(form));
  if (!names || own === undefined) return [term];
  const ending = term.slice(own.length);
  return names.map((form) => (form === own ? term : form + ending));
}
