/** How far the strongest and the weakest of red, green and blue lie apart in a pixel that counts as coloured; the greys of axes and text do not. */
const CHROMA = 40;

/** Whether the right half of a canvas, clear of headers and keys, holds a coloured pixel. Events are the only thing in colour there on every contender. */
export function hasColour(canvas: HTMLCanvasElement | undefined | null): boolean {
  const half = Math.floor((canvas?.width ?? 0) / 2);
  if (!canvas || half === 0 || canvas.height === 0) return false;
  const pixels = canvas.getContext('2d')?.getImageData(half, 0, half, canvas.height).data ?? new Uint8ClampedArray();
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, alpha] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!, pixels[at + 3]!];
    if (alpha > CHROMA && Math.max(red, green, blue) - Math.min(red, green, blue) > CHROMA) return true;
  }
  return false;
}
