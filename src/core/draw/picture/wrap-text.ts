import { estimateEms } from '../../text/estimate-width.ts';

/** Room for fonts wider than the one that widths are estimated by: nobody knows what a program draws with. */
const WIDER = 1.12;
const BOLDER = 1.08;

/** About how wide a text will be, pixels; rather too wide. */
export const estimateWidthPx = (text: string, fontPx: number, isBold = false): number =>
  estimateEms(text) * fontPx * WIDER * (isBold ? BOLDER : 1);

/** The text in lines of at most about `widthPx`; a word longer than a line, such as an address, is cut. */
export function wrapText(text: string, widthPx: number, fontPx: number, isBold = false): string[] {
  const fits = (line: string) => estimateWidthPx(line, fontPx, isBold) <= widthPx;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const [pieces, rest] = cutWord(word, fits);
    lines.push(...pieces);
    line = rest;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in pieces that fit, each at least one letter long; the last one by itself, as more may follow it. */
function cutWord(word: string, fits: (text: string) => boolean): [pieces: string[], rest: string] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [pieces, piece];
}
