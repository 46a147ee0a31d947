import { expect, it } from 'vitest';
import { ATTRIBUTIONS } from '../model/timeline.js';
import { isUnnamed } from './is-unnamed.js';

it('holds for those whose names are kept back, and not for what was only passed on', () =>
  expect(ATTRIBUTIONS.filter(isUnnamed)).toEqual(['background', 'anonymous', 'leaked']));
