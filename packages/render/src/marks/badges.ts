import type { Mark } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { OPACITY } from './emphasis.js';

/** The doubts written beside a mark. */
export const drawBadges = ({ badges, tone, emphasis }: Mark, theme: Theme): readonly Primitive[] =>
  badges.map(({ text, x, y }) => ({ kind: 'text', text, x, y, anchor: 'middle', sizePx: 12, weight: 700, fill: theme[tone], opacity: OPACITY[emphasis] }));
