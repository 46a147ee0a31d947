import { safeUrl, type TimelineEvent } from '@deedline/core';

/** Where an event can be checked first: the first source with an address that is safe to open, else the first; `undefined` where nothing names one. */
export function firstSource({ sources = [] }: TimelineEvent): { readonly name: string; readonly url: string | undefined } | undefined {
  const urlOf = (url: string | undefined): string | undefined => (url === undefined ? undefined : safeUrl(url));
  const source = sources.find(({ url }) => urlOf(url) !== undefined) ?? sources[0];
  return source && { name: source.outlet ?? source.title ?? '', url: urlOf(source.url) };
}
