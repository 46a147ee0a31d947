import { expect, test } from 'vitest';
import { readWheel } from './read-wheel.js';

const still = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };
const lying = { isVertical: false, isWheelZoom: false };

test.each([
  ['a plain wheel', { deltaY: 120 }],
  ['a slanting one', { deltaX: 40, deltaY: 60 }],
  ['one that tells no number', { deltaX: NaN, ctrlKey: true }],
])('leaves %s to the page', (_which, more) => {
  expect(readWheel({ ...still, ...more }, lying)).toBeUndefined();
});

test.each([
  ['Ctrl', { ctrlKey: true, deltaY: -50 }, { kind: 'zoom', factor: 2 ** 0.4 }],
  ['Cmd', { metaKey: true, deltaY: 50 }, { kind: 'zoom', factor: 2 ** -0.1 }],
  ['Ctrl, in lines', { ctrlKey: true, deltaY: 3, deltaMode: 1 }, { kind: 'zoom', factor: 2 ** -0.6 }],
  ['Ctrl, in pages, no more than twofold', { ctrlKey: true, deltaY: -1, deltaMode: 2 }, { kind: 'zoom', factor: 2 }],
  ['Ctrl, a wheel that spins freely', { ctrlKey: true, deltaY: 9000 }, { kind: 'zoom', factor: 0.5 }],
  ['sideways', { deltaX: 30, deltaY: 5 }, { kind: 'pan', px: 30 }],
  ['Shift', { shiftKey: true, deltaY: 120 }, { kind: 'pan', px: 120 }],
  ['Shift, turned by the browser', { shiftKey: true, deltaX: -120 }, { kind: 'pan', px: -120 }],
  ['sideways in lines', { deltaX: 2, deltaMode: 1 }, { kind: 'pan', px: 50 }],
])('reads %s', (_which, more, asked) => {
  expect(readWheel({ ...still, ...more }, lying)).toEqual(asked);
});

test('zooms by a plain wheel where that is asked for, and still pans sideways', () => {
  expect(readWheel({ ...still, deltaY: -100 }, { ...lying, isWheelZoom: true })).toEqual({ kind: 'zoom', factor: 2 ** 0.2 });
  expect(readWheel({ ...still, deltaX: 100 }, { ...lying, isWheelZoom: true })).toEqual({ kind: 'pan', px: 100 });
});

test('a figure that stands is panned by Shift alone', () => {
  expect(readWheel({ ...still, deltaX: 100 }, { ...lying, isVertical: true })).toBeUndefined();
  expect(readWheel({ ...still, deltaY: 100, shiftKey: true }, { ...lying, isVertical: true })).toEqual({ kind: 'pan', px: 100 });
});
