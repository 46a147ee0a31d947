import type { LaneKind } from '@deedline/core';

/** The colours of a figure, as CSS colours, and its font. Each is also a custom property of the element: `words` is `--deed-words`. */
export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly words: string;
  readonly deeds: string;
  readonly context: string;
  readonly fontFamily: string;
}

export type ColorName = Exclude<keyof Theme, 'fontFamily'>;

const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** For light grounds. Hues do not judge: blue for words, ochre for deeds, violet for context. */
export const lightTheme: Theme = {
  ground: '#ffffff',
  ink: '#1c1b1a',
  muted: '#55514b',
  rule: '#e8e4de',
  ruleStrong: '#b9b3aa',
  words: '#1d5c8c',
  deeds: '#94500f',
  context: '#655a8a',
  fontFamily: SANS,
};

/** For dark grounds. */
export const darkTheme: Theme = {
  ground: '#15171a',
  ink: '#eeece8',
  muted: '#aba69e',
  rule: '#2a2d31',
  ruleStrong: '#565a60',
  words: '#82bdee',
  deeds: '#e2a25c',
  context: '#b7a9e3',
  fontFamily: SANS,
};

/** The names of the theme's colours. */
export const COLOR_NAMES: readonly ColorName[] = ['ground', 'ink', 'muted', 'rule', 'ruleStrong', 'words', 'deeds', 'context'];

export const toneColor = (theme: Theme, tone: LaneKind | 'ink' | 'muted'): string => theme[tone];
