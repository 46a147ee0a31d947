import { createTimeline, createViewState, DAY_MS, parseEdtf } from '@deedline/core';
import { buildScene, figureOf } from '@deedline/layout';
import { darkTheme, lightTheme, paintCanvas } from '@deedline/render';

/** Of the scene; time is drawn on about two thirds of it. */
const WIDTH_PX = 310;
const HEIGHT_PX = 28;
/** A plain day is shown among others, so that its mark is a point. */
const AROUND_A_DAY_MS = 12 * DAY_MS;

/** Paints the mark of one date alone, with time around it, as the figure paints it. */
export function paintMark(canvas: HTMLCanvasElement, edtf: string): void {
  const { kind } = parseEdtf(edtf);
  const lanes = [{ id: 'lane', label: 'Lane', kind: kind === 'interval' || kind === 'allOf' ? 'deeds' : 'words' }];
  const { timeline } = createTimeline({ asOf: '2024-06-30', lanes, events: [{ id: 'shown', lane: 'lane', date: edtf, title: 'Shown' }] });
  const { start = 0, end = DAY_MS } = figureOf(timeline).extent ?? {};
  const around = kind === 'date' && end - start <= DAY_MS ? AROUND_A_DAY_MS : (end - start) * 0.3;
  const view = createViewState({ viewport: { start: start - around, end: end + around } });
  const scene = buildScene(timeline, view, { widthPx: WIDTH_PX, heightPx: 200, isVertical: false });
  const [mark] = scene.marks;
  const context = canvas.getContext('2d');
  if (!mark || !context) return;
  const { x, width } = scene.plot;
  const top = mark.box.y + mark.box.height / 2 - HEIGHT_PX / 2;
  canvas.width = width * devicePixelRatio;
  canvas.height = HEIGHT_PX * devicePixelRatio;
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, -x * devicePixelRatio, -top * devicePixelRatio);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches || getComputedStyle(document.documentElement).colorScheme === 'dark';
  const alone = { ...scene, backdrops: [], rules: [], labels: [], texts: [], keys: [], arcs: [] };
  paintCanvas(alone, context, isDark ? darkTheme : lightTheme);
}
