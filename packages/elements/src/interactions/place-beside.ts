import { computePosition, flip, offset, shift, type Placement, type ReferenceElement } from '@floating-ui/dom';

/** Puts a popover beside something, inside the window. Through the CSS object model: a `style` attribute would break a strict policy. */
export async function placeBeside(
  anchor: ReferenceElement,
  popover: HTMLElement,
  options: { readonly placement: Placement; readonly gapPx: number },
): Promise<void> {
  const middleware = [offset(options.gapPx), flip(), shift({ padding: 8 })];
  const { x, y } = await computePosition(anchor, popover, { strategy: 'fixed', placement: options.placement, middleware });
  popover.style.setProperty('left', `${x}px`);
  popover.style.setProperty('top', `${y}px`);
}
