import type { Cluster } from '@deedline/layout';
import type { Primitive } from './primitive.js';
import type { Theme } from './theme.js';

const OPACITY = 0.72;

/** Columns of counts, lighter than marks: they are no events, but how many there are. */
export const drawCluster = ({ columns, tone }: Cluster, theme: Theme): readonly Primitive[] =>
  columns.map(({ box }) => ({ kind: 'rect', box, fill: theme[tone], opacity: OPACITY }));
