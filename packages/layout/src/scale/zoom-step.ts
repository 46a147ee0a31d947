// Half octaves: rows are packed once per step over the whole data, so they hold still while the reader pans,
// and change at most every 1.41-fold zoom. Packing at the coarse end of a step leaves room at every scale inside it.
const STEPS_PER_OCTAVE = 2;

/** The zoom step of a scale, and the scale (in pixels a millisecond) at its coarse end. */
export function zoomStepOf(pxPerMs: number): { readonly step: number; readonly pxPerMs: number } {
  const step = Math.floor(Math.log2(pxPerMs) * STEPS_PER_OCTAVE + 1e-9);
  return { step, pxPerMs: 2 ** (step / STEPS_PER_OCTAVE) };
}
