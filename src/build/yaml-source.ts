import { type Document, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { DataIssue } from './data-issue.ts';

type Path = readonly (string | number)[];

/** One file of the record, parsed, able to say where each of its values stands. JSON is read as the YAML it is. */
export class YamlSource {
  readonly file: string;
  readonly value: unknown;
  readonly syntaxIssues: readonly DataIssue[];
  readonly #document: Document.Parsed<ParsedNode>;
  readonly #lines = new LineCounter();

  /** `file` is the name issues will show; aliases are limited so that no file can explode. */
  constructor(file: string, text: string) {
    this.file = file;
    this.#document = parseDocument(text.replace(/^\uFEFF/, ''), {
      lineCounter: this.#lines,
      uniqueKeys: true,
      prettyErrors: false,
    });
    this.syntaxIssues = this.#document.errors.map((error) =>
      this.#issueAtOffset(error.pos[0], `${error.message}; correct the YAML`),
    );
    this.value = this.syntaxIssues.length > 0 ? null : this.#document.toJS({ maxAliasCount: 100 });
  }

  /** An issue at the value under `path`, or at its nearest parent that exists. */
  issueAt(path: Path, sentence: string, recordId: string | null = null): DataIssue {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, depth), true);
      const offset = (node as ParsedNode | null | undefined)?.range?.[0];
      if (offset !== undefined)
        return { ...this.#issueAtOffset(offset, sentence), path: formatPath(path), recordId };
    }
    return { file: this.file, line: 1, column: 1, path: formatPath(path), recordId, sentence };
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

function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
