import type { Scene } from '@deedline/layout';
import { drawScene } from '../draw-scene.js';
import type { Layer, Paint, Primitive } from '../primitive.js';
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
    for (const primitive of primitives) paintPrimitive(primitive, context, theme);
    context.restore();
  }
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
      const path = new Path2D();
      path.roundRect(x, y, width, height, primitive.radius ?? 0);
      paintPath(path, primitive, context);
      return;
    }
    case 'circle': {
      const path = new Path2D();
      path.arc(primitive.cx, primitive.cy, primitive.radius, 0, 2 * Math.PI);
      paintPath(path, primitive, context);
      return;
    }
    case 'path':
      paintPath(new Path2D(primitive.d), primitive, context);
      return;
    case 'text':
      paintText(primitive, context, theme);
  }
}

function paintPath(path: Path2D, paint: Paint, context: CanvasRenderingContext2D): void {
  if (paint.fill) {
    context.fillStyle = paint.fill;
    context.fill(path);
  }
  if (paint.stroke) {
    context.strokeStyle = paint.stroke;
    context.lineWidth = paint.strokeWidth ?? 1;
    context.setLineDash([...(paint.dash ?? [])]);
    context.stroke(path);
  }
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(text: Extract<Primitive, { kind: 'text' }>, context: CanvasRenderingContext2D, theme: Theme): void {
  context.font = `${text.weight} ${text.sizePx}px ${theme.fontFamily}`;
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
