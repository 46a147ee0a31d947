import { blockNull } from './block-null.js';
import { coverNull } from './cover-null.js';
import { jitterNull } from './jitter-null.js';
import type { NullOptions, NullResult } from './null-result.js';
import { poissonNull } from './poisson-null.js';
import { shiftNull } from './shift-null.js';

/** What chance may do: `jitter` is the default, the others are second opinions. */
export type NullModel = 'jitter' | 'shift' | 'cover' | 'poisson' | 'block';

/** Every null model, by its name. */
export const NULL_MODELS: Readonly<Record<NullModel, (options: NullOptions) => NullResult>> = {
  jitter: jitterNull,
  shift: shiftNull,
  cover: coverNull,
  poisson: poissonNull,
  block: blockNull,
};
