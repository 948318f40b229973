import { formatRecordDate } from '../../text/date-words.ts';
import type { Messages } from '../../text/messages.ts';
import { readEdtf } from './read-edtf.ts';

/** A published date as the language writes it: `26 February 2023`, `about March 2022`; the text itself where it cannot be read. */
export function edtfInWords(messages: Messages, edtf: string): string {
  const date = readEdtf(edtf);
  return date ? formatRecordDate(messages, date) : edtf;
}
