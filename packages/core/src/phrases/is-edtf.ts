import { parseEdtf } from '../time/parse-edtf.js';

/** Whether `parseEdtf` takes a text. A refusal is slow, for it makes an error. */
export function isEdtf(text: string): boolean {
  try {
    return parseEdtf(text).edtf !== '';
  } catch {
    return false;
  }
}
