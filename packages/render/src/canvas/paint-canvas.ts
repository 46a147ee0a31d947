import type { Scene } from '@deedline/layout';
import { drawScene } from '../draw-scene.js';
import type { CirclePrimitive, Layer, Paint, Primitive, RectPrimitive } from '../primitive.js';
import { lightTheme, type Theme } from '../theme.js';

/** Paints a scene. The context must be scaled so that one unit is a CSS pixel; what was there is cleared. */
export function paintCanvas(scene: Scene, context: CanvasRenderingContext2D, theme: Theme = lightTheme): void {
  context.clearRect(0, 0, scene.widthPx, scene.heightPx);
  paintLayers(drawScene(scene, theme), context, theme);
}

/** Paints layers of primitives over what is there. */
export function paintLayers(layers: readonly Layer[], context: CanvasRenderingContext2D, theme: Theme): void {
  for (const { clip, primitives } of layers) {
    context.save();
    if (clip) {
      context.beginPath();
      context.rect(clip.x, clip.y, clip.width, clip.height);
      context.clip();
    }
    fontOf.delete(context);
    let filling: string | undefined;
    const finish = (): void => {
      if (filling !== undefined) context.fill();
      filling = undefined;
    };
    for (const primitive of primitives) {
      const fill = plainFill(primitive);
      if (fill === undefined) {
        finish();
        paintPrimitive(primitive, context, theme);
        continue;
      }
      // Shapes of one colour after each other are one path: filling is what costs.
      if (fill !== filling) {
        finish();
        filling = fill;
        context.globalAlpha = 1;
        context.fillStyle = fill;
        context.beginPath();
      }
      addShape(primitive as RectPrimitive | CirclePrimitive, context);
    }
    finish();
    context.restore();
  }
}

/** The colour of an opaque shape without an outline, or `undefined` for anything else. */
function plainFill({ kind, fill, stroke, opacity = 1 }: Primitive): string | undefined {
  return (kind === 'circle' || kind === 'rect') && stroke === undefined && opacity === 1 ? fill : undefined;
}

function addShape(shape: RectPrimitive | CirclePrimitive, context: CanvasRenderingContext2D): void {
  if (shape.kind === 'circle') {
    context.moveTo(shape.cx + shape.radius, shape.cy);
    context.arc(shape.cx, shape.cy, shape.radius, 0, 2 * Math.PI);
    return;
  }
  const { x, y, width, height } = shape.box;
  if (shape.radius) context.roundRect(x, y, width, height, shape.radius);
  else context.rect(x, y, width, height);
}

function paintPrimitive(primitive: Primitive, context: CanvasRenderingContext2D, theme: Theme): void {
  context.globalAlpha = primitive.opacity ?? 1;
  switch (primitive.kind) {
    case 'rect': {
      const { x, y, width, height } = primitive.box;
      if (!primitive.radius && !primitive.stroke && primitive.fill) {
        context.fillStyle = primitive.fill;
        context.fillRect(x, y, width, height);
        return;
      }
      context.beginPath();
      if (primitive.radius) context.roundRect(x, y, width, height, primitive.radius);
      else context.rect(x, y, width, height);
      paintPath(undefined, primitive, context);
      return;
    }
    case 'circle':
      context.beginPath();
      context.arc(primitive.cx, primitive.cy, primitive.radius, 0, 2 * Math.PI);
      paintPath(undefined, primitive, context);
      return;
    case 'path':
      paintPath(new Path2D(primitive.d), primitive, context);
      return;
    case 'text':
      paintText(primitive, context, theme);
  }
}

/** Paints a path, or the present one of the context. */
function paintPath(path: Path2D | undefined, paint: Paint, context: CanvasRenderingContext2D): void {
  if (paint.fill) {
    context.fillStyle = paint.fill;
    if (path) context.fill(path);
    else context.fill();
  }
  if (paint.stroke) {
    context.strokeStyle = paint.stroke;
    context.lineWidth = paint.strokeWidth ?? 1;
    context.setLineDash([...(paint.dash ?? [])]);
    if (path) context.stroke(path);
    else context.stroke();
  }
}

/** The font that was set last in a layer. */
const fontOf = new WeakMap<CanvasRenderingContext2D, string>();

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(text: Extract<Primitive, { kind: 'text' }>, context: CanvasRenderingContext2D, theme: Theme): void {
  const font = `${text.weight} ${text.sizePx}px ${theme.fontFamily}`;
  // Browsers read a font anew each time it is set.
  if (fontOf.get(context) !== font) context.font = font;
  fontOf.set(context, font);
  context.textAlign = ALIGN[text.anchor];
  context.textBaseline = 'middle';
  context.fillStyle = text.fill ?? theme.ink;
  if (!text.isRotated) {
    context.fillText(text.text, text.x, text.y);
    return;
  }
  context.save();
  context.translate(text.x, text.y);
  context.rotate(-Math.PI / 2);
  context.fillText(text.text, 0, 0);
  context.restore();
}
