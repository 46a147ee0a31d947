/** How wide the box is that an element stands in, and whether something is in it already. */
export interface MountOptions {
  /** CSS pixels; 760 by default, which fits into the page of the browser tests. */
  readonly widthPx?: number;
  /** Where the box goes; the body by default. */
  readonly parent?: HTMLElement;
}

/**
 * Makes an element with properties, in a box of its own with a set width, and puts it into the page. The element must be defined.
 * Nothing is removed again: a test file ends each test by `document.body.replaceChildren()`.
 */
export function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  { widthPx = 760, parent = document.body }: MountOptions = {},
): HTMLElementTagNameMap[Tag] {
  const box = document.createElement('div');
  box.style.width = `${widthPx}px`;
  const element = Object.assign(document.createElement(tag), properties);
  box.append(element);
  parent.append(box);
  return element;
}
