import { group } from 'd3';
import { RECORD_LANGUAGES, type RecordLanguage } from '../core/text/language.ts';
import { wordIssue } from './check-messages.ts';
import type { DataIssue, Path } from './data-issue.ts';
import type { Sources } from './read-sources.ts';

/** A spelling that must not stand in our own text of one language, and what to write. */
interface AvoidedForm {
  readonly wrong: string;
  readonly right: string;
}

/** Spellings that data/names.yaml tells to avoid, wherever our own text has them; citations keep their own. */
export function nameIssues(sources: Sources): DataIssue[] {
  const finders = Object.fromEntries(
    RECORD_LANGUAGES.map((lang) => [lang, finderOf(lang, sources)]),
  ) as Record<RecordLanguage, ReturnType<typeof finderOf>>;
  const { records, places, actors, chapters } = sources;
  const ofTexts = [...records, ...places, ...actors, ...chapters].flatMap(({ value, source, path }) =>
    translatedTexts(value).flatMap(([at, lang, text]) =>
      finders[lang](text).map(({ wrong, right }) =>
        source.issueAt(
          [...path, ...at],
          `"${wrong}" is not our spelling; write "${right}" as data/names.yaml has it`,
          value.id,
        ),
      ),
    ),
  );
  const ofWords = (file: string, words: Sources['messages']) =>
    RECORD_LANGUAGES.flatMap((lang) =>
      Object.entries(words[lang]).flatMap(([key, text]) =>
        finders[lang](text).map(({ wrong, right }) =>
          wordIssue(
            lang,
            file,
            key,
            `"${wrong}" is not our spelling; write "${right}" as data/names.yaml has it`,
          ),
        ),
      ),
    );
  return [...ofTexts, ...ofWords('interface', sources.messages), ...ofWords('pages', sources.pageWords)];
}

/** A word: letters, and the apostrophe or hyphen between them. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;

/** Finds the avoided forms of one language in a text, each as a whole word; linear in the words of the text. */
function finderOf(lang: RecordLanguage, { names }: Sources): (text: string) => AvoidedForm[] {
  const forms = names.flatMap((name) =>
    (name.avoid?.[lang] ?? []).map((wrong): AvoidedForm => ({ wrong, right: name[lang] })),
  );
  // most words begin no avoided form
  const byFirstWord = group(forms, ({ wrong }) => wordsOf(wrong)[0]?.[0] ?? '');
  return (text) => {
    const oneLine = text.replaceAll(/\s+/g, ' ');
    const words = wordsOf(oneLine);
    const ends = new Set(words.map((word) => word.index + word[0].length));
    return words.flatMap((word) =>
      (byFirstWord.get(word[0]) ?? []).filter(({ wrong }) => {
        const start = word.index - (wordsOf(wrong)[0]?.index ?? 0);
        const lastWord = wordsOf(wrong).at(-1);
        const end = start + (lastWord ? lastWord.index + lastWord[0].length : 0);
        return start >= 0 && oneLine.startsWith(wrong, start) && ends.has(end);
      }),
    );
  };
}

const wordsOf = (text: string) => [...text.matchAll(WORD)];

/** Every text of a value that stands in three languages, with its path. */
function translatedTexts(value: unknown, path: Path = []): [at: Path, lang: RecordLanguage, text: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    const isText = typeof child === 'string' && RECORD_LANGUAGES.some((lang) => lang === key);
    return isText
      ? [[[...path, step], key as RecordLanguage, child] as [Path, RecordLanguage, string]]
      : translatedTexts(child, [...path, step]);
  });
}
