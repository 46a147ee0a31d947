/** A place in an element, in the element's own CSS pixels from its upper left corner. */
export interface LocalPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a pointer is in an element. The ratio of laid-out to drawn size undoes a transform or zoom of the page; the direction of the text does
 * not matter.
 */
export function localPoint(element: HTMLElement, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): LocalPoint {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: ((clientX - left) * element.offsetWidth) / (width || 1), y: ((clientY - top) * element.offsetHeight) / (height || 1) };
}
