export const WIDTH_PX = 1200;
export const HEIGHT_PX = 600;

/** A canvas of the common size in the box, and its context. */
export function bareCanvas(box: HTMLElement): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH_PX;
  canvas.height = HEIGHT_PX;
  box.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gave no canvas to draw on.');
  return { canvas, context };
}
