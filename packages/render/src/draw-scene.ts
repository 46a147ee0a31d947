import { TEXT_STYLES, type Arc, type Backdrop, type Rule, type Scene, type SceneText, type Tail } from '@deedline/layout';
import { drawCluster } from './draw-cluster.js';
import { hatchPath } from './hatch.js';
import { drawMark } from './marks/mark-painters.js';
import { formatNumber as n, linePath, type Layer, type Primitive } from './primitive.js';
import { toneColor, type Theme } from './theme.js';

/** A scene as layers of primitives, back to front: what both painters paint. */
export function drawScene(scene: Scene, theme: Theme): readonly Layer[] {
  const isBehind = ({ kind }: Rule): boolean => kind !== 'baseline';
  const isSelected = ({ emphasis }: Scene['marks'][number]): boolean => emphasis === 'selected' || emphasis === 'linked';
  return [
    {
      clip: scene.plot,
      primitives: [
        ...scene.backdrops.filter(({ kind }) => kind !== 'axis').flatMap((backdrop) => drawBackdrop(backdrop, theme)),
        ...scene.rules.filter(isBehind).map((rule) => drawRule(rule, theme)),
      ],
    },
    {
      clip: scene.plot,
      primitives: [
        ...scene.clusters.flatMap((cluster) => drawCluster(cluster, theme)),
        ...scene.arcs.flatMap((arc) => drawArc(arc, theme)),
        ...(scene.tail ? drawTail(scene.tail, scene.isVertical, theme) : []),
        ...scene.backdrops.filter(({ kind }) => kind === 'axis').flatMap((backdrop) => drawBackdrop(backdrop, theme)),
        ...scene.marks.filter((mark) => !isSelected(mark)).flatMap((mark) => drawMark(mark, theme)),
        ...scene.marks.filter(isSelected).flatMap((mark) => drawMark(mark, theme)),
        ...scene.arcs.flatMap((arc) => drawArcLabel(arc, theme)),
        ...scene.labels.flatMap(({ lines }) => lines.map((line) => drawText(line, theme))),
      ],
    },
    {
      primitives: [
        ...scene.rules.filter((rule) => !isBehind(rule)).map((rule) => drawRule(rule, theme)),
        ...scene.texts.map((text) => drawText(text, theme)),
        ...scene.keys.flatMap((mark) => drawMark(mark, theme)),
        ...(scene.callout ? drawCallout(scene.callout, theme) : []),
      ],
    },
  ];
}

function drawText({ text, x, y, role, anchor, tone, isDim, isRotated }: SceneText, theme: Theme): Primitive {
  const { sizePx, weight } = TEXT_STYLES[role];
  return {
    kind: 'text',
    text,
    x,
    y,
    anchor,
    sizePx,
    weight,
    fill: toneColor(theme, isDim && tone === 'ink' ? 'muted' : tone),
    ...(isRotated && { isRotated }),
  };
}

function drawBackdrop({ kind, box, isTint }: Backdrop, theme: Theme): readonly Primitive[] {
  switch (kind) {
    case 'axis':
      // Arcs pass under the axis, so that its labels stay clean.
      return [{ kind: 'rect', box, fill: theme.ground, opacity: 0.85 }];
    case 'strip':
      return [{ kind: 'rect', box, fill: theme.context, opacity: 0.05 }];
    case 'band':
      return [{ kind: 'rect', box, fill: theme.context, opacity: isTint ? 0.05 : 0.09 }];
    case 'follow':
      return [{ kind: 'rect', box, fill: theme.words, opacity: isTint ? 0.06 : 0.13 }];
    case 'noData':
      return [{ kind: 'path', d: hatchPath(box, HATCH_PX), stroke: theme.ruleStrong, strokeWidth: 1, opacity: 0.75 }];
  }
}

const HATCH_PX = 8;

function drawRule({ kind, from, to }: Rule, theme: Theme): Primitive {
  const crisp = (value: number): number => Math.round(value) + 0.5;
  const isUpright = from[0] === to[0];
  const ends = isUpright
    ? ([crisp(from[0]), from[1], crisp(to[0]), to[1]] as const)
    : from[1] === to[1]
      ? ([from[0], crisp(from[1]), to[0], crisp(to[1])] as const)
      : ([...from, ...to] as const);
  const d = linePath([ends[0], ends[1]], [ends[2], ends[3]]);
  const paint = {
    grid: { stroke: theme.rule, strokeWidth: 1 },
    gridMajor: { stroke: theme.ruleStrong, strokeWidth: 1 },
    baseline: { stroke: theme.ink, strokeWidth: 1 },
    scale: { stroke: theme.ruleStrong, strokeWidth: 1, dash: [1, 3] },
    follow: { stroke: theme.words, strokeWidth: 1, dash: [3, 3] },
    leader: { stroke: theme.muted, strokeWidth: 0.75, opacity: 0.7 },
  }[kind];
  return { kind: 'path', d, ...paint };
}

function drawArc({ points: [a, b, c, e], hasArrow }: Arc, theme: Theme): readonly Primitive[] {
  const d = `M${n(a[0])} ${n(a[1])}C${n(b[0])} ${n(b[1])} ${n(c[0])} ${n(c[1])} ${n(e[0])} ${n(e[1])}`;
  const line: Primitive = { kind: 'path', d, stroke: theme.ink, strokeWidth: 1.3, opacity: 0.65 };
  if (!hasArrow) return [line];
  const angle = Math.atan2(e[1] - c[1], e[0] - c[0]);
  const wing = (turn: number): readonly [number, number] => [e[0] - 16 * Math.cos(angle + turn), e[1] - 16 * Math.sin(angle + turn)];
  const tip: readonly [number, number] = [e[0] - 8 * Math.cos(angle), e[1] - 8 * Math.sin(angle)];
  return [line, { kind: 'path', d: `${linePath(wing(0.35), tip, wing(-0.35))}Z`, fill: theme.ink, opacity: 0.75 }];
}

function drawArcLabel({ label }: Arc, theme: Theme): readonly Primitive[] {
  if (!label) return [];
  return [
    { kind: 'rect', box: label.box, radius: 3, fill: theme.ground, stroke: theme.ruleStrong, strokeWidth: 0.75 },
    ...label.lines.map((line) => drawText(line, theme)),
  ];
}

function drawTail({ points, tick, label }: Tail, isVertical: boolean, theme: Theme): readonly Primitive[] {
  const line = { kind: 'path', d: linePath(...points), stroke: theme.muted, strokeWidth: 1 } as const;
  return [
    line,
    ...(tick
      ? [{ kind: 'rect', box: tick, radius: 1, fill: theme.ground, stroke: theme.muted, strokeWidth: 1.3 } as const]
      : goesOn(points, isVertical, theme)),
    ...(label ? [drawText(label.text, theme)] : []),
  ];
}

/** A small arrow where a line leaves the plot. */
function goesOn(points: Tail['points'], isVertical: boolean, theme: Theme): readonly Primitive[] {
  const [from, to] = points.slice(-2);
  if (!from || !to) return [];
  const along = isVertical ? 1 : 0;
  const sign = Math.sign(to[along] - from[along]);
  const wing = (aside: number): readonly [number, number] => (isVertical ? [to[0] + aside, to[1] - sign * 5] : [to[0] - sign * 5, to[1] + aside]);
  return sign === 0 ? [] : [{ kind: 'path', d: linePath(wing(-3.5), to, wing(3.5)), stroke: theme.muted, strokeWidth: 1.3 }];
}

function drawCallout({ box, lines }: NonNullable<Scene['callout']>, theme: Theme): readonly Primitive[] {
  return [{ kind: 'rect', box, radius: 3, fill: theme.ground, stroke: theme.words, strokeWidth: 1 }, ...lines.map((line) => drawText(line, theme))];
}
