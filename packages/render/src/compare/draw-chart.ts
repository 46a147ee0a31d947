import {
  TEXT_STYLES,
  type Chart,
  type ChartArea,
  type ChartLine,
  type ChartMark,
  type ChartPoint,
  type ChartRect,
  type ChartShape,
  type FillWeight,
} from '@deedline/layout';
import { formatNumber as n, linePath, type Layer, type Paint, type Primitive } from '../primitive.js';
import type { Theme } from '../theme.js';
import { hatchPath } from '../hatch.js';

/** A chart as primitives, for the canvas or the SVG writer. */
export function drawChart(chart: Chart, theme: Theme): readonly Layer[] {
  return [{ primitives: chart.shapes.flatMap((shape) => drawShape(shape, theme)) }];
}

function drawShape(shape: ChartShape, theme: Theme): readonly Primitive[] {
  switch (shape.kind) {
    case 'rect':
      return drawRect(shape, theme);
    case 'line':
      return [drawLine(shape, theme)];
    case 'area':
      return drawArea(shape, theme);
    case 'dot':
    case 'square':
      return [drawMark(shape, theme)];
    case 'text': {
      const { text, x, y, anchor, role, tone } = shape;
      return [{ kind: 'text', text, x, y, anchor, ...TEXT_STYLES[role], fill: theme[tone] }];
    }
  }
}

const HATCH_PX = 7;

/** A pale surface has an edge, so that it can be seen where colours are forced or printed weakly. */
function fillsOf(weight: Exclude<FillWeight, 'hatch'>, color: string, theme: Theme): readonly Paint[] {
  switch (weight) {
    case 'solid':
      return [{ fill: color }];
    case 'pale':
      return [
        { fill: color, opacity: 0.4 },
        { stroke: color, strokeWidth: 1 },
      ];
    case 'tint':
      return [
        { fill: color, opacity: 0.18 },
        { stroke: color, strokeWidth: 0.75, opacity: 0.35 },
      ];
    case 'faint':
      return [{ fill: color, opacity: 0.1 }];
    case 'outline':
      return [{ fill: theme.ground, stroke: color, strokeWidth: 1.25 }];
    case 'dashed':
      return [{ fill: theme.ground, stroke: color, strokeWidth: 1.25, dash: [2.5, 2] }];
    case 'clear':
      return [{ fill: theme.ground }];
  }
}

function drawRect({ box, tone, weight, radius }: ChartRect, theme: Theme): readonly Primitive[] {
  if (weight === 'hatch') return [{ kind: 'path', d: hatchPath(box, HATCH_PX), stroke: theme[tone], strokeWidth: 1, opacity: 0.75 }];
  return fillsOf(weight, theme[tone], theme).map((paint) => ({ kind: 'rect', box, ...paint, ...(radius !== undefined && { radius }) }));
}

function drawArea({ upper, lower, tone, weight }: ChartArea, theme: Theme): readonly Primitive[] {
  const d = `${linePath(...upper, ...lower.toReversed())}Z`;
  return fillsOf(weight, theme[tone], theme).map((paint) => ({ kind: 'path', d, ...paint }));
}

const LINES: Readonly<Record<ChartLine['weight'], Paint>> = {
  hair: { strokeWidth: 1 },
  solid: { strokeWidth: 1.75 },
  strong: { strokeWidth: 2.5 },
  dashed: { strokeWidth: 1.5, dash: [5, 3] },
  clear: { strokeWidth: 4, opacity: 0.9 },
  dotted: { strokeWidth: 1.25, dash: [1.5, 3] },
};

const drawLine = ({ points, tone, weight }: ChartLine, theme: Theme): Primitive => ({
  kind: 'path',
  d: linePath(...(weight === 'hair' && points.length === 2 ? crisp(points) : points)),
  stroke: weight === 'clear' ? theme.ground : theme[tone],
  ...LINES[weight],
});

/** A fine line on the middle of pixels is one pixel wide. */
function crisp(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const [a, b] = points as readonly [ChartPoint, ChartPoint];
  const middle = (value: number): number => Math.floor(value) + 0.5;
  const x = a[0] === b[0] ? [middle(a[0]), middle(a[0])] : [a[0], b[0]];
  const y = a[1] === b[1] ? [middle(a[1]), middle(a[1])] : [a[1], b[1]];
  return [
    [x[0] as number, y[0] as number],
    [x[1] as number, y[1] as number],
  ];
}

function drawMark({ kind, x, y, sizePx, tone, weight }: ChartMark, theme: Theme): Primitive {
  // What lies on a neighbour is set off by the ground.
  const paint: Paint =
    weight === 'solid' ? { fill: theme[tone], stroke: theme.ground, strokeWidth: 0.75 } : { fill: theme.ground, stroke: theme[tone], strokeWidth: 1.25 };
  if (kind === 'dot') return { kind: 'circle', cx: x, cy: y, radius: sizePx / 2, ...paint };
  const [left, top] = [Number(n(x - sizePx / 2)), Number(n(y - sizePx / 2))];
  return { kind: 'rect', box: { x: left, y: top, width: sizePx, height: sizePx }, ...paint };
}
