import type { Mark } from '@deedline/layout';
import type { Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { drawBadges } from './badges.js';
import { drawCapsule } from './capsule.js';
import { drawExtent } from './extent.js';
import { drawMeasure } from './measure.js';
import { drawMembers } from './members.js';
import { drawPoint } from './point.js';
import { drawStanding } from './standing.js';

type Painters = { readonly [Kind in Mark['kind']]: (mark: Extract<Mark, { kind: Kind }>, theme: Theme) => readonly Primitive[] };

/** One painter a kind of mark: the registry. */
export const MARK_PAINTERS: Painters = { point: drawPoint, capsule: drawCapsule, extent: drawExtent, members: drawMembers, measure: drawMeasure };

/** A mark as primitives. */
export const drawMark = (mark: Mark, theme: Theme): readonly Primitive[] => [
  ...(MARK_PAINTERS[mark.kind] as (mark: Mark, theme: Theme) => readonly Primitive[])(mark, theme),
  ...drawStanding(mark, theme),
  ...drawBadges(mark, theme),
];
