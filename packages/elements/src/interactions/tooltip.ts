import type { Box } from '@deedline/layout';
import { placeBeside } from './place-beside.js';

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
  await placeBeside(anchor, tooltip, { placement: 'top', gapPx: 10 });
}

/** Hides it, if it is shown. */
export function hideTooltip(tooltip: HTMLElement): void {
  if (tooltip.isConnected && tooltip.matches(':popover-open')) tooltip.hidePopover();
}
