/**
 * Why a text is not a date. `index` is the place of the fault in the text, counted from 0 in UTF-16 units.
 * @example new EdtfError(5, 'There is no month 13.').index //=> 5
 */
export class EdtfError extends Error {
  override readonly name = 'EdtfError';
  readonly index: number;

  constructor(index: number, message: string) {
    super(message);
    this.index = index;
  }
}
