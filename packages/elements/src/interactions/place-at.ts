import type { Box } from '@deedline/layout';
import { nothing, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';

class PlaceAtDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('placeAt goes into an element tag');
  }

  override render(_box: Box): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [{ x, y, width, height }]: [Box]): typeof nothing {
    const { style } = element as HTMLElement;
    style.setProperty('left', `${x}px`);
    style.setProperty('top', `${y}px`);
    style.setProperty('width', `${width}px`);
    style.setProperty('height', `${height}px`);
    return nothing;
  }
}

/** Puts an absolutely placed element on a box. Through the CSS object model: a `style` attribute would break a strict policy. */
export const placeAt = directive(PlaceAtDirective);
