import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeUrl } from './safe-url.js';

test.each([
  'https://example.org/path?q=1#f',
  'http://example.org:8080/',
  'http://[::1]:80/a',
  'HTTPS://EXAMPLE.ORG',
  'mailto:a@example.org',
  '/relative/path:1',
  './page.html',
  '?q=a:b',
  '#fragment',
  '//example.org/a',
  'https://пример.рф/',
])('lets %j pass', (url) => expect(safeUrl(` ${url} `)).toBe(url));

test.each([
  '',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u200bscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org/',
  'example.org:80/a',
  '1:2',
  'https:example.org',
  'https:/example.org',
  'https:///example.org',
  'https://',
  'https://user:pass@example.org/',
  'https://user@example.org/',
  '//user@example.org/',
  'https://exa%6dple.org/',
  'https://example.org:99999/',
  'https://example.org:/',
  'http://[::1',
  '\\\\example.org\\a',
  'https:\\\\example.org',
  '<img src=x>',
  'a b',
  `https://example.org/${'a'.repeat(2_048)}`,
  'https://example.org/\ud800',
  'mailto://java@example.org',
])('refuses %j', (url) => expect(safeUrl(url)).toBeUndefined());

test('what it lets pass is http, https, mailto or of the same scheme as the page, as the URL parser of the platform sees it', () => {
  const parts = fc.constantFrom(
    'java',
    'script:',
    'https:',
    'http:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    '%',
    '&colon;',
    '\t',
    '\n',
    '\u0000',
    ' ',
    'a',
    '.',
    '?',
    '#',
    'data:',
    'mailto:',
    '[',
    ']',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
      const url = safeUrl(pieces.join(''));
      if (url === undefined || !URL.canParse(url, 'https://page.example/dir/')) return;
      const { protocol, username, password } = new URL(url, 'https://page.example/dir/');
      expect(['http:', 'https:', 'mailto:']).toContain(protocol);
      expect(username + password).toBe('');
    }),
    { numRuns: 5_000 },
  );
});
