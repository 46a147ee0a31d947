import { expect, it } from 'vitest';
import { createViewState, type Clock, type DateDisplay } from './view-state.js';

const viewport = { start: 0, end: 1000 };

it('shows whole ranges by when things happened, unless it is asked for something else that makes sense', () => {
  expect(createViewState({ viewport })).toMatchObject({ dateDisplay: 'range', clock: 'happened' });
  expect(createViewState({ viewport, dateDisplay: 'latest', clock: 'reported' })).toMatchObject({ dateDisplay: 'latest', clock: 'reported' });
  const odd = { dateDisplay: 'middle' as DateDisplay, clock: 'toString' as Clock };
  expect(createViewState({ viewport, ...odd })).toMatchObject({ dateDisplay: 'range', clock: 'happened' });
});
