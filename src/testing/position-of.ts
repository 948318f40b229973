/** Line and column, from 1, at which the only occurrence of a passage begins. */
export function positionOf(text: string, passage: string): { line: number; column: number } {
  const offset = text.indexOf(passage);
  if (offset < 0 || text.indexOf(passage, offset + 1) >= 0)
    throw new Error(`"${passage}" does not stand once in the text.`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
