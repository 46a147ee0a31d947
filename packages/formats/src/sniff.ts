import { enProblemWords as words, type Problem } from '@deedline/core';
import { problemOf } from './problem-of.js';

const HEAD_CHARACTERS = 1_000;
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|title|meta|script|style|div|p|h1|!--)[\s>/]?/i;
// oxlint-disable-next-line no-control-regex -- the first bytes of gzip and zip files
const COMPRESSED = /^(?:\u001f|PK\u0003\u0004)/;

/** What keeps a text from being read in any format: it is empty, a web page, a compressed file or text in another encoding. */
export function notText(text: string, wanted = ''): Problem | undefined {
  if (text.trim() === '') return problemOf('empty', words.emptyFile);
  if (COMPRESSED.test(text)) return problemOf('not_data', words.compressedFile);
  if (HTML.test(text.slice(0, HEAD_CHARACTERS))) return problemOf('not_data', words.htmlPage({ format: wanted }));
  const head = text.slice(0, HEAD_CHARACTERS);
  const isWide = head.split('\0').length - 1 > head.length / 4;
  return isWide ? problemOf('bad_encoding', words.otherEncoding) : undefined;
}
