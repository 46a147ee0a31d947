import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Box } from '@deedline/layout';

/** Shows a popover beside a box of the plot, in the top layer; a host that clips its content cannot cut it off. */
export async function showTooltip(tooltip: HTMLElement, plot: HTMLElement, box: Box): Promise<void> {
  if (!tooltip.isConnected) return;
  if (!tooltip.matches(':popover-open')) tooltip.showPopover();
  const anchor = {
    contextElement: plot,
    getBoundingClientRect: () => {
      const { left, top, width, height } = plot.getBoundingClientRect();
      // A transformed host is drawn at another size than it is laid out at.
      const scaleX = plot.offsetWidth > 0 ? width / plot.offsetWidth : 1;
      const scaleY = plot.offsetHeight > 0 ? height / plot.offsetHeight : 1;
      return new DOMRect(left + box.x * scaleX, top + box.y * scaleY, box.width * scaleX, box.height * scaleY);
    },
  };
  const { x, y } = await computePosition(anchor, tooltip, { strategy: 'fixed', placement: 'top', middleware: [offset(10), flip(), shift({ padding: 8 })] });
  tooltip.style.setProperty('left', `${x}px`);
  tooltip.style.setProperty('top', `${y}px`);
}

/** Hides it, if it is shown. */
export function hideTooltip(tooltip: HTMLElement): void {
  if (tooltip.isConnected && tooltip.matches(':popover-open')) tooltip.hidePopover();
}
