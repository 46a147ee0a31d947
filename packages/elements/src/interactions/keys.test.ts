import { createTimeline, enCatalogue } from '@deedline/core';
import { figureOf } from '@deedline/layout';
import { libraryTimeline, mount } from '@deedline/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeedTimeline } from '../timeline/deed-timeline.js';
import '../timeline/define.js';
import { walkLanes } from './event-walk.js';
import { keyAction, type KeyAction, type KeyContext } from './keys.js';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => document.body.replaceChildren());

const soon: typeof expect.poll = (read) => expect.poll(read, { timeout: 15_000 });

describe('the action of a key', () => {
  const lanes = [{ ids: ['s1', 's3', 's5'] }, { ids: [] }, { ids: ['d2', 'd4'] }, { ids: ['c9'] }];
  const figure = figureOf(
    createTimeline({
      lanes: lanes.map((_, index) => ({ id: `${index}`, label: `Lane ${index}`, kind: 'words' })),
      events: lanes.flatMap(({ ids }, lane) => ids.map((id) => ({ id, lane: `${lane}`, date: `2024-01-0${id.slice(1)}`, title: id }))),
    }).timeline,
  );
  const context: KeyContext = { walk: walkLanes(figure, figure.lanes), isVertical: false, hasShortcuts: true };
  const press = (keys: string, id: string, more: Partial<KeyContext> = {}): KeyAction | undefined => {
    const parts = keys.split('-').filter(Boolean);
    const key = keys === '-' ? '-' : (parts.at(-1) ?? '');
    const held = new Set(parts.slice(0, -1));
    return keyAction({ key, ctrlKey: held.has('Ctrl'), metaKey: held.has('Meta'), altKey: held.has('Alt'), shiftKey: held.has('Shift') }, id, {
      ...context,
      ...more,
    });
  };
  const to = (id: string, note?: 'lane') => ({ kind: 'focus', id, ...(note && { note }) });
  const stay = (note: 'first' | 'last') => ({ kind: 'stay', note });

  test.each([
    ['ArrowRight', 's1', to('s3'), 'the next in the lane'],
    ['ArrowLeft', 's3', to('s1'), 'the previous in the lane'],
    ['ArrowLeft', 's1', stay('first'), 'stays at the first'],
    ['ArrowRight', 's5', stay('last'), 'stays at the last'],
    ['ArrowDown', 's3', to('d2', 'lane'), 'the nearest in the lane below, past an empty one'],
    ['ArrowUp', 'd4', to('s3', 'lane'), 'the nearest in the lane above, past an empty one'],
    ['ArrowUp', 's1', stay('first'), 'stays in the first lane'],
    ['ArrowDown', 'c9', stay('last'), 'stays in the last lane'],
    ['Home', 's5', to('s1'), 'the first in the lane'],
    ['End', 's1', to('s5'), 'the last in the lane'],
    ['Ctrl-Home', 'd4', to('s1'), 'the first of all'],
    ['Ctrl-End', 's1', to('c9'), 'the last of all'],
    ['PageUp', 's3', { kind: 'page', share: -1 }, 'one window earlier'],
    ['PageDown', 's3', { kind: 'page', share: 1 }, 'one window later'],
    ['F6', 's3', { kind: 'details' }, 'goes into the details'],
    ['Escape', 's3', { kind: 'dismiss' }, 'closes what is open'],
    ['?', 's3', { kind: 'help' }, 'shows the keys'],
    ['+', 's3', { kind: 'zoom', factor: 1.5 }, 'zooms in'],
    ['=', 's3', { kind: 'zoom', factor: 1.5 }, 'zooms in, without Shift'],
    ['-', 's3', { kind: 'zoom', factor: 1 / 1.5 }, 'zooms out'],
    ['0', 's3', { kind: 'fit' }, 'shows all'],
    ['m', 's3', { kind: 'related', step: 1 }, 'the next linked event'],
    ['M', 's3', { kind: 'related', step: -1 }, 'the previous linked event'],
    ['t', 's3', { kind: 'pair', way: 'table' }, 'the event in the table of the comparison'],
    ['T', 's3', { kind: 'pair', way: 'table' }, 'the same with Shift, or Caps Lock'],
    ['[', 's3', { kind: 'pair', way: -1 }, 'the signal before it there'],
    [']', 's3', { kind: 'pair', way: 1 }, 'the signal after it there'],
  ] as const)('%s on %s is %o: %s', (keys, id, action, _does) => {
    expect(press(keys, id)).toEqual(action);
  });

  test.each(['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'])('%s turns with a vertical figure', (key) => {
    const turned = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft', ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[key] ?? '';
    expect(press(key, 's3', { isVertical: true })).toEqual(press(turned, 's3'));
  });

  test.each([
    'Enter',
    ' ',
    'Tab',
    'F5',
    'a',
    'z',
    'Alt-ArrowLeft',
    'Meta-ArrowRight',
    'Ctrl-ArrowRight',
    'Ctrl-0',
    'Ctrl-+',
    'Meta-m',
    'Alt-Home',
    'Ctrl-t',
    'Meta-t',
    'Ctrl-[',
    'Alt-]',
  ])('%s is left to the button, the page or the browser', (keys) => expect(press(keys, 's3')).toBeUndefined());

  test('letters and signs are left alone where they are switched off; the named keys stay', () => {
    for (const key of ['+', '=', '-', '0', '?', 'm', 'M', 't', 'T', '[', ']']) expect(press(key, 's3', { hasShortcuts: false }), key).toBeUndefined();
    expect(press('Home', 's3', { hasShortcuts: false })).toEqual(to('s1'));
  });
});

describe('pressed on a page', () => {
  const inside = (timeline: DeedTimeline, selector: string) => [...timeline.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const focused = (timeline: DeedTimeline) => (timeline.shadowRoot?.activeElement as HTMLElement | null)?.dataset['id'];
  const status = (timeline: DeedTimeline) => inside(timeline, '[role=status]')[0]?.textContent.trim();
  const lengthMs = (timeline: DeedTimeline) => Date.parse(timeline.getView().end ?? '') - Date.parse(timeline.getView().start ?? '');

  async function focusOn(id: string, properties: Partial<DeedTimeline> = {}): Promise<DeedTimeline> {
    const timeline = mount('deed-timeline', { data: libraryTimeline(), ...properties });
    const button = () => inside(timeline, '.layer [data-id]').find((other) => other.dataset['id'] === id);
    await soon(button).toBeDefined();
    button()?.focus();
    return timeline;
  }

  test('arrows, Home and End move focus, and the ends are announced', async () => {
    const timeline = await focusOn('promise');
    for (const [key, id] of [
      ['{ArrowRight}', 'repeat'],
      ['{ArrowRight}', 'doubt'],
      ['{ArrowRight}', 'doubt'],
      ['{Home}', 'promise'],
      ['{End}', 'doubt'],
      ['{Control>}{Home}{/Control}', 'promise'],
    ] as const) {
      await userEvent.keyboard(key);
      await soon(() => focused(timeline)).toBe(id);
    }
    await userEvent.keyboard('{ArrowLeft}');
    await soon(() => status(timeline)).toBe(enCatalogue.first);
  });

  test('up and down change the lane, and say its name', async () => {
    const timeline = await focusOn('promise');
    await userEvent.keyboard('{ArrowDown}');
    await soon(() => focused(timeline)).not.toBe('promise');
    expect(['Done', 'Decided']).toContain(status(timeline));
    await userEvent.keyboard('{ArrowUp}');
    await soon(() => status(timeline)).toBe('Said');
  });

  test('the plot is one tab stop, and Tab comes back to the event that had focus', async () => {
    const timeline = await focusOn('promise');
    expect(inside(timeline, '.layer [tabindex="0"]').length).toBe(1);
    await userEvent.keyboard('{ArrowRight}');
    await soon(() => focused(timeline)).toBe('repeat');
    await userEvent.tab();
    expect(focused(timeline)).toBeUndefined();
    await userEvent.tab({ shift: true });
    expect(focused(timeline)).toBe('repeat');
  });

  test('Enter selects and keeps focus; Escape closes the tooltip, then the selection, and is then left to the page', async () => {
    const timeline = await focusOn('promise');
    const left: boolean[] = [];
    document.body.addEventListener('keydown', ({ key }) => void (key === 'Escape' && left.push(true)));
    await userEvent.keyboard('{Enter}');
    await soon(() => timeline.selected).toBe('promise');
    await soon(() => focused(timeline)).toBe('promise');
    for (let press = 0; press < 3 && timeline.selected !== undefined; press++) {
      await userEvent.keyboard('{Escape}');
      await timeline.updateComplete;
    }
    expect(timeline.selected).toBeUndefined();
    expect(left).toEqual([]);
    expect(focused(timeline)).toBe('promise');
    for (let press = 0; press < 2; press++) await userEvent.keyboard('{Escape}');
    expect(left.length).toBeGreaterThan(0);
  });

  test('F6 goes into the details, and Escape there closes them and goes back to the event', async () => {
    const timeline = await focusOn('repeat');
    await userEvent.keyboard('{F6}');
    await soon(() => timeline.shadowRoot?.activeElement?.textContent.trim()).toBe('The mayor repeats the promise');
    expect(timeline.selected).toBe('repeat');
    await userEvent.keyboard('{Escape}');
    await soon(() => focused(timeline)).toBe('repeat');
    expect(timeline.selected).toBeUndefined();
  });

  test('? shows the keys, and the signs after them', async () => {
    const timeline = await focusOn('repeat');
    await userEvent.keyboard('?');
    await soon(() => inside(timeline, 'dialog')[0]?.matches(':modal')).toBe(true);
    const { keys, signs } = enCatalogue;
    expect(inside(timeline, 'dialog dl').map(({ children }) => children.length)).toEqual([keys(false).length, signs.length]);
    expect(inside(timeline, 'dialog dt').length).toBe(keys(false).length + signs.length);
  });

  test('plus, minus and 0 zoom about the event, which keeps focus, and send one deed-viewport each', async () => {
    const timeline = await focusOn('repeat');
    const all = lengthMs(timeline);
    let sent = 0;
    timeline.addEventListener('deed-viewport', () => void sent++);
    await userEvent.keyboard('+');
    await soon(() => lengthMs(timeline) / all).toBeCloseTo(1 / 1.5, 3);
    await userEvent.keyboard('-');
    await soon(() => lengthMs(timeline) / all).toBeCloseTo(1, 3);
    await userEvent.keyboard('++0');
    await soon(() => lengthMs(timeline) / all).toBeCloseTo(1, 3);
    expect(focused(timeline)).toBe('repeat');
    expect(sent).toBe(5);
  });

  test('Page Up and Page Down move by a window, and take focus along', async () => {
    const timeline = await focusOn('promise', { start: '2024-01', end: '2024-02' });
    const before = timeline.getView().start ?? '';
    await userEvent.keyboard('{PageDown}');
    await soon(() => timeline.getView().start ?? '').not.toBe(before);
    await soon(() => focused(timeline)).toBe('repeat');
  });

  test('M goes through the linked events of the selected one', async () => {
    const timeline = await focusOn('promise', { selected: 'promise' });
    const seen: (string | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      const before = focused(timeline);
      await userEvent.keyboard('m');
      await soon(() => focused(timeline)).not.toBe(before);
      seen.push(focused(timeline));
      expect(status(timeline)).toMatch(new RegExp(`related ${press + 1} of 3`, 'i'));
    }
    expect(new Set(seen)).toEqual(new Set(['budget', 'doubt', 'evening-1']));
    await userEvent.keyboard('{Shift>}M{/Shift}');
    await soon(() => status(timeline)).toMatch(/related 2 of 3/i);
  });

  test('with shortcuts off, letters do nothing and reach the page', async () => {
    const timeline = await focusOn('promise', { shortcuts: 'off' });
    const view = timeline.getView();
    const reached: string[] = [];
    document.body.addEventListener('keydown', ({ key, defaultPrevented }) => void (defaultPrevented || reached.push(key)));
    await userEvent.keyboard('+0m');
    expect(timeline.getView()).toEqual(view);
    expect(reached).toEqual(['+', '0', 'm']);
  });

  test('the toolbar is one tab stop with arrow keys inside', async () => {
    const timeline = await focusOn('promise');
    const stops = () => inside(timeline, '.toolbar button[tabindex="0"]').map((stop) => stop.textContent.trim());
    expect(stops()).toEqual(['Timeline']);
    inside(timeline, '.toolbar button')[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(timeline.shadowRoot?.activeElement?.textContent.trim()).toBe('Compare');
    await userEvent.keyboard('{End}');
    expect(timeline.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Keys');
    await timeline.updateComplete;
    expect(stops()).toEqual(['?']);
  });
});
