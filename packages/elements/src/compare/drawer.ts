import { html, nothing, type TemplateResult } from 'lit';
import type { DeedCompare } from './deed-compare.js';

interface DrawerOptions {
  readonly name: string;
  readonly className: string;
  readonly summary: TemplateResult | string;
  /** What is in it; made when it is opened. */
  readonly content: () => TemplateResult;
}

/** A native disclosure whose contents are made only when a reader opens it. */
export function drawerTemplate(element: DeedCompare, { name, className, summary, content }: DrawerOptions): TemplateResult {
  const isOpen = element.openDrawers.has(name);
  const onToggle = ({ currentTarget }: Event): void => element.turnDrawer(name, (currentTarget as HTMLDetailsElement).open);
  return html`<details class=${className} ?open=${isOpen} @toggle=${onToggle}>
    <summary>${summary}</summary>
    ${isOpen ? content() : nothing}
  </details>`;
}
