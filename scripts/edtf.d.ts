/** The npm package `edtf`, which tests and benchmarks hold ours against; it brings no types. */
declare module 'edtf' {
  /** Throws where the text is no EDTF of the levels asked for; default 0 to 2. */
  export function parse(text: string): unknown;
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
