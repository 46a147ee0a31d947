import { enCatalogue, type Timeline } from '@deedline/core';
import axe from 'axe-core';
import { render } from 'lit';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DataController, hasOtherEntries, type DataState, type LoadingState } from '../controllers/data-controller.js';
import { loadingTemplate } from './loading.js';

const rows = (count: number): string =>
  ['date,title', ...Array.from({ length: count }, (_, index) => `2024-05-24T10:${String(index % 60).padStart(2, '0')},Event ${index}`)].join('\n');

/** A controller whose host does nothing, with all states and news it gave. */
function controllerWithLog({ isImpatient = false } = {}) {
  const states: DataState[] = [];
  const news: string[] = [];
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void states.push(controller.state),
    updateComplete: Promise.resolve(true),
  };
  const controller: DataController = new DataController(host, {
    onSettled: ({ kind }) => news.push(kind),
    onSlow: () => {
      news.push('slow');
      if (isImpatient) controller.cancel();
    },
    onCancelled: () => news.push('cancelled'),
  });
  return { controller, states, news };
}

/** An answer whose body arrives piece by piece as the test says. */
function heldAnswer(headers: Record<string, string> = {}) {
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isCancelled = false;
  const stream = new ReadableStream<Uint8Array>({ start: (given) => void (body = given), cancel: () => void (isCancelled = true) });
  vi.spyOn(window, 'fetch').mockImplementation(async (_address, init) => {
    init?.signal?.addEventListener('abort', () => body?.error(init.signal?.reason));
    return new Response(stream, { headers });
  });
  return {
    send: (text: string) => body?.enqueue(new TextEncoder().encode(text)),
    end: () => body?.close(),
    get isCancelled() {
      return isCancelled;
    },
  };
}

const loadings = (states: readonly DataState[]): readonly LoadingState[] => states.filter((state) => state.kind === 'loading');
const timelineOf = (state: DataState): Timeline | undefined => (state.kind === 'ready' ? state.timeline : undefined);
const soon = (check: () => unknown) => expect.poll(check, { timeout: 5_000 });

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a load', () => {
  test('that is quick tells nothing of its progress', async () => {
    const { controller, states, news } = controllerWithLog();
    await controller.load({ data: rows(3), format: 'auto' });
    expect(states.map(({ kind }) => kind)).toEqual(['loading', 'ready']);
    expect(news).toEqual(['ready']);
    expect(timelineOf(controller.state)?.events.length).toBe(3);
  });

  test('that is slow tells how much of a known length has come, then how much is read', async () => {
    const text = rows(200_000);
    const answer = heldAnswer({ 'Content-Length': String(text.length) });
    const { controller, states, news } = controllerWithLog();
    const done = controller.load({ src: '/data.csv', format: 'auto' });
    answer.send(text.slice(0, 1000));
    await soon(() => news).toEqual(['slow']);
    answer.send(text.slice(1000, text.length / 2));
    await soon(() => loadings(states).at(-1)?.share).toBeCloseTo(0.5, 2);
    answer.send(text.slice(text.length / 2));
    answer.end();
    await done;
    const shares = loadings(states).flatMap(({ phase, share }) => (phase === 'reading' && share !== undefined ? [share] : []));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(news).toEqual(['slow', 'ready']);
    expect(timelineOf(controller.state)?.events.length).toBe(200_000);
  });

  test.each([
    ['no length', {}],
    ['the length of a compressed body', { 'Content-Length': '50', 'Content-Encoding': 'gzip' }],
    ['a length that is too short', { 'Content-Length': '5' }],
  ])('with %s is not said to be at any share', async (_name, headers) => {
    const answer = heldAnswer(headers);
    const { controller, states, news } = controllerWithLog();
    const done = controller.load({ src: '/data.csv', format: 'auto' });
    answer.send('date,title\n');
    await soon(() => news).toEqual(['slow']);
    answer.send('2024-05-24,A');
    answer.end();
    await done;
    const fetching = loadings(states).filter(({ phase }) => phase === 'fetching');
    expect(fetching.map(({ share }) => share)).toEqual(fetching.map(() => undefined));
    expect(timelineOf(controller.state)?.events.length).toBe(1);
  });

  test('that is cancelled leaves what was there before, and the text is not fetched further', async () => {
    const { controller, news } = controllerWithLog();
    await controller.load({ data: rows(3), format: 'auto' });
    const before = controller.state;
    const answer = heldAnswer();
    const done = controller.load({ src: '/data.csv', format: 'auto' });
    answer.send('date,title\n');
    await soon(() => controller.state.kind).toBe('loading');
    controller.cancel();
    expect(controller.state).toBe(before);
    await done;
    expect(controller.state).toBe(before);
    expect(news).toEqual(['ready', 'cancelled']);
    controller.cancel();
    expect(news).toEqual(['ready', 'cancelled']);
  });

  test('that is cancelled while its records are read stops, and says so where nothing was shown', async () => {
    const { controller, states, news } = controllerWithLog({ isImpatient: true });
    await controller.load({ data: rows(600_000), format: 'auto' });
    expect(loadings(states).at(-1)).toMatchObject({ phase: 'reading', isSlow: true });
    expect(controller.state).toEqual({ kind: 'none', isCancelled: true });
    expect(news).toEqual(['slow', 'cancelled']);
  });

  test('that is overtaken gives way to the later one', async () => {
    const { controller, news } = controllerWithLog();
    const first = controller.load({ data: rows(200_000), format: 'auto' });
    await controller.load({ data: rows(2), format: 'auto' });
    await first;
    expect(timelineOf(controller.state)?.events.length).toBe(2);
    expect(news.filter((kind) => kind === 'ready')).toEqual(['ready']);
  });

  test('of a file over the limit ends as soon as that is known', async () => {
    const answer = heldAnswer();
    const { controller } = controllerWithLog();
    const done = controller.load({ src: '/data.csv', format: 'auto', limits: { fileCharacters: 20 } });
    answer.send(rows(10));
    await done;
    expect(controller.state).toMatchObject({ kind: 'failed', problem: { code: 'load_failed', message: expect.stringContaining('more than 20 characters') } });
    expect(answer.isCancelled).toBe(true);
  });

  test('takes the names of the file from its mapping, and letters that two pieces share', async () => {
    const { controller } = controllerWithLog();
    const bytes = new TextEncoder().encode('\ufeffwann,was\n2024-05-24,Gespräch');
    const pieces = [bytes.slice(0, -5), bytes.slice(-5)];
    const stream = new ReadableStream<Uint8Array>({ pull: (body) => (pieces.length > 0 ? body.enqueue(pieces.shift() as Uint8Array) : body.close()) });
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response(stream));
    await controller.load({ src: '/data.csv', format: 'auto', mapping: { date: 'wann', title: 'was' } });
    expect(timelineOf(controller.state)?.events[0]).toMatchObject({ title: 'Gespräch', date: { edtf: '2024-05-24' } });
  });
});

test('two mappings are the same where they say the same', () => {
  expect(hasOtherEntries({ start: 'Began' }, { start: 'Began' })).toBe(false);
  expect(hasOtherEntries(undefined, {})).toBe(false);
  expect(hasOtherEntries({ start: 'Began' }, { end: 'Began' })).toBe(true);
  expect(hasOtherEntries({ start: 'Began' }, { start: 'Began', end: 'Ended' })).toBe(true);
});

describe('the note on a load', () => {
  const shown = (state: Partial<LoadingState>, onCancel = (): void => undefined): HTMLElement => {
    const box = document.body.appendChild(document.createElement('div'));
    render(loadingTemplate({ state: { kind: 'loading', phase: 'reading', isSlow: true, ...state }, words: enCatalogue, onCancel }), box);
    return box;
  };

  test('is not there at first', () => expect(shown({ isSlow: false }).textContent).toBe(''));

  test('has a bar, words and a button, and no accessibility violation', async () => {
    let cancelled = 0;
    const box = shown({ share: 0.429 }, () => cancelled++);
    expect(box.querySelector('p')?.textContent).toBe('Reading 42 %');
    expect(box.querySelector('progress')?.value).toBe(0.429);
    box.querySelector('button')?.click();
    expect(cancelled).toBe(1);
    expect((await axe.run(box)).violations).toEqual([]);
  });

  test('has a bar without a value where the share is not known', () => {
    const box = shown({ phase: 'fetching' });
    expect(box.querySelector('progress')?.hasAttribute('value')).toBe(false);
    expect(box.querySelector('p')?.textContent).toBe('Fetching…');
  });
});
