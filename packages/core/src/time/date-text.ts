/** A number with zeros before it. */
export function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/**
 * A year as EDTF.
 * @example yearText(-49) //=> '-0049'
 */
export function yearText(year: number): string {
  const size = Math.abs(year);
  return size > 9999 ? `Y${year}` : (year < 0 ? '-' : '') + padded(size, 4);
}
