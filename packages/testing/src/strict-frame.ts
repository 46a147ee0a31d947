import { STRICT_POLICY } from './strict-policy.js';

/** A page of its own, inside this one, under the strict policy. */
export interface StrictFrame {
  readonly document: Document;
  /** Filled while the frame lives: what the policy refused, uncaught errors, rejections, console errors. */
  readonly faults: readonly string[];
}

interface PolicyReport {
  readonly effectiveDirective?: string;
  readonly blockedURL?: string | null;
  readonly sample?: string | null;
}

/**
 * Opens a frame of this origin whose every script, style and request stands under `STRICT_POLICY`, and loads a module of this origin in it.
 * What the module brings, such as the definition of an element, belongs to the frame alone. Resolves when the module has run. Removing the
 * frame ends it. Chromium only: the violations of the first moments come from a buffered `ReportingObserver`.
 */
export async function openStrictFrame(moduleUrl: string, { widthPx = 760, heightPx = 900 } = {}): Promise<StrictFrame> {
  const frame = document.createElement('iframe');
  frame.title = 'A page under the strict policy';
  frame.width = String(widthPx);
  frame.height = String(heightPx);
  // The script stands in the markup: adding it later would itself need a trusted address.
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${STRICT_POLICY}"><title>Strict</title><script type="module" src="${moduleUrl}"></script></head><body></body></html>`;
  const loaded = new Promise<unknown>((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside) throw new Error('The frame was removed before it was there.');
  const faults: string[] = [];
  const note = (reports: readonly { readonly body?: unknown }[]): void => {
    for (const { effectiveDirective, blockedURL, sample } of reports.map(({ body }) => body as PolicyReport))
      faults.push(`policy: ${effectiveDirective} refused ${blockedURL ?? ''} ${sample ?? ''}`.trim());
  };
  new inside.ReportingObserver(note, { types: ['csp-violation'], buffered: true }).observe();
  inside.addEventListener('error', ({ message }) => void faults.push(`uncaught: ${message}`));
  inside.addEventListener('unhandledrejection', ({ reason }) => void faults.push(`rejected: ${String(reason)}`));
  inside.console.error = (...parts: unknown[]) => void faults.push(`console: ${parts.map(String).join(' ')}`);
  return { document: inside.document, faults };
}
