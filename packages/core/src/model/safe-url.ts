const LONGEST = 2_048;
const REFUSED = /[\s\p{C}\p{Default_Ignorable_Code_Point}<>"`\\]/u;
const SCHEME = /^[^/?#:]*:/;
const AUTHORITY = /^\/\/([^/?#]*)/;
const HOST = /^(?:[\p{L}\p{M}\p{N}._~-]+|\[[0-9a-f:.]+\])$/iu;

/**
 * The address if a reader may be sent there, else `undefined`: http, https, mailto or relative, at most 2,048 characters, without user
 * name or password. White space around it is taken off; inside it, as a control or invisible character, a quote, an angle bracket or a
 * backslash, it makes the address unsafe, because browsers drop or rewrite these before they look at the scheme.
 *
 * @example
 * safeUrl(' https://example.org/a ') //=> 'https://example.org/a'
 * safeUrl('java\nscript:alert(1)') //=> undefined
 */
export function safeUrl(text: string): string | undefined {
  const url = text.trim();
  if (url === '' || url.length > LONGEST || REFUSED.test(url)) return undefined;
  const scheme = SCHEME.exec(url)?.[0].toLowerCase();
  if (scheme === undefined) return url.startsWith('//') ? withSafeAuthority(url, url) : url;
  const rest = url.slice(scheme.length);
  // A host with a port, such as "example.org:80/a", also ends up here: its "scheme" is unknown.
  if (scheme === 'http:' || scheme === 'https:') return withSafeAuthority(url, rest);
  // With slashes it has a user name and a host like any other address.
  return scheme === 'mailto:' && rest !== '' && !rest.startsWith('/') ? url : undefined;
}

function withSafeAuthority(url: string, rest: string): string | undefined {
  const authority = AUTHORITY.exec(rest)?.[1];
  if (authority === undefined || authority.includes('@')) return undefined;
  const [, host = authority, port] = /^(.*):([^:\]]*)$/.exec(authority) ?? [];
  return HOST.test(host) && isPort(port) ? url : undefined;
}

function isPort(port: string | undefined): boolean {
  return port === undefined || (/^[0-9]{1,5}$/.test(port) && Number(port) <= 65_535);
}
