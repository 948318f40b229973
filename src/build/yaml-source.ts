import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { DataIssue, Path } from './data-issue.ts';

/** Deeper than any record; the parser would run out of stack some thousand levels on. */
const MAX_DEPTH = 60;

/** One file of the record, parsed, able to say where each of its values stands. JSON is read as the YAML it is. */
export class YamlSource {
  readonly file: string;
  /** Null when the file has syntax issues. */
  readonly value: unknown;
  readonly syntaxIssues: readonly DataIssue[];
  readonly #text: string;
  /** Parsed anew when an issue asks where a value stands: a sound record asks nothing, and nodes take a hundred times its text. */
  #document: Document.Parsed<ParsedNode> | null | undefined;
  readonly #lines = new LineCounter();

  /** `file` is the name that issues will show. Never throws, whatever the text. */
  constructor(file: string, text: string) {
    this.file = file;
    this.#text = text.replace(/^\uFEFF/, '');
    // the parser's own count misses the lines that it could not make sense of
    addLines(this.#lines, this.#text);
    const unreadable = unreadableAt(this.#text);
    if (unreadable) {
      this.syntaxIssues = [this.#issueAtOffset(...unreadable)];
      this.value = null;
      this.#document = null;
      return;
    }
    const document = parse(this.#text);
    this.syntaxIssues = [...this.#parserIssues(document, this.#text), ...this.#aliasIssues(document)];
    this.value = this.syntaxIssues.length > 0 ? null : document.toJS();
  }

  /** An issue at the value under `path`, or at its nearest parent that exists. */
  issueAt(path: Path, sentence: string, recordId: string | null = null): DataIssue {
    for (let depth = path.length; depth >= 0; depth--) {
      const offset = this.#nodeAt(path.slice(0, depth))?.range?.[0];
      if (offset !== undefined)
        return { ...this.#issueAtOffset(offset, sentence), path: formatPath(path), recordId };
    }
    return { file: this.file, line: 1, column: 1, path: formatPath(path), recordId, sentence };
  }

  /** An issue at the key itself, for fields that should not be there. */
  issueAtKey(path: Path, key: string, sentence: string, recordId: string | null = null): DataIssue {
    const map = this.#nodeAt(path);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    if (offset === undefined) return this.issueAt(path, sentence, recordId);
    return { ...this.#issueAtOffset(offset, sentence), path: formatPath([...path, key]), recordId };
  }

  #nodeAt(path: Path): ParsedNode | null | undefined {
    if (this.#document === undefined) this.#document = parse(this.#text);
    if (path.length === 0) return this.#document?.contents;
    return this.#document?.getIn(path, true) as ParsedNode | undefined;
  }

  #parserIssues(document: Document.Parsed<ParsedNode>, source: string): DataIssue[] {
    return document.errors
      .slice(0, MAX_ISSUES)
      .map((error) => this.#issueAtOffset(offsetOf(error, document), sentenceOf(error, source)));
  }

  /** Anchors and aliases are not used: they hide what a record says, and a few lines of them can explode. */
  #aliasIssues(document: Document.Parsed<ParsedNode>): DataIssue[] {
    const issues: DataIssue[] = [];
    visit(document, {
      Alias: (_, node) => {
        const offset = node.range?.[0] ?? 0;
        issues.push(
          this.#issueAtOffset(
            offset,
            `the alias *${node.source} stands for another place; write the value out here`,
          ),
        );
        return issues.length < MAX_ISSUES ? undefined : visit.BREAK;
      },
    });
    return issues;
  }

  #issueAtOffset(offset: number, sentence: string): DataIssue {
    const { line, col } = this.#lines.linePos(offset);
    return {
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      path: '',
      recordId: null,
      sentence,
    };
  }
}

/** One slip can make thousands; the first ones say what is wrong. */
const MAX_ISSUES = 20;

/** Where and why a text is not given to the parser, or null. */
function unreadableAt(source: string): [offset: number, sentence: string] | null {
  const control = UNPRINTABLE.exec(source);
  if (control) {
    const code = source.charCodeAt(control.index).toString(16).toUpperCase().padStart(4, '0');
    return [control.index, `the unprintable character U+${code} stands here; remove it`];
  }
  const indented = DEEP_INDENT.exec(source);
  const deep = indented ? indented.index : tooDeepAt(source);
  if (deep === null) return null;
  return [
    deep,
    `values are nested more than ${MAX_DEPTH} deep; remove the needless brackets, dashes or spaces`,
  ];
}

/** What YAML 1.2 (5.1) forbids below U+0080, and halves of pairs: the parser loses count of columns behind them. */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff](?<![\u0080-\u009f])/u;

/** A line that begins deeper than any record: each level of lists and maps takes a column or two. */
const DEEP_INDENT = /^(?:[-?:](?=[ \t])|[ \t]){120}/m;

const parse = (text: string): Document.Parsed<ParsedNode> =>
  parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'error' });

/** Where brackets open deeper than any record; quotes and comments are not told apart, so that nothing slips by. */
function tooDeepAt(source: string): number | null {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return i;
  }
  return null;
}

function addLines(lines: LineCounter, source: string): void {
  lines.addNewLine(0);
  for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
}

/** A quote that is never closed is shown where it opens, not where the file ends. */
function offsetOf(error: YAMLError, document: Document.Parsed<ParsedNode>): number {
  const [at] = error.pos;
  if (error.code !== 'MISSING_CHAR') return at;
  let opening = at;
  visit(document, {
    Scalar: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (node.type?.startsWith('QUOTE') && start <= at && at <= end + 1) opening = start;
    },
  });
  return opening;
}

/** What is wrong in our words where the parser's are for programmers. */
function sentenceOf(error: YAMLError, source: string): string {
  const [at] = error.pos;
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
  if (/^\s*\t/.test(line)) return 'a tab indents this line; use spaces';
  if (error.code === 'MULTIPLE_DOCS') return 'a second document begins here; remove the line --- before it';
  return `${error.message}; correct the YAML`;
}

function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
