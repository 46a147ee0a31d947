import type { Problem, Span, TimelineEvent, ViewName } from '@deedline/core';

abstract class DeedEvent extends Event {
  constructor(type: string, init?: EventInit) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** The data were read and are shown. */
export class DeedLoadEvent extends DeedEvent {
  static readonly eventName = 'deed-load';
  constructor(
    /** Events on the timeline; records that tell of the same one count once. */
    readonly count: number,
    /** Records in the data, shown or not. */
    readonly recordCount: number,
    readonly problems: readonly Problem[],
  ) {
    super(DeedLoadEvent.eventName);
  }
}

/** Faults were found in the data. */
export class DeedProblemsEvent extends DeedEvent {
  static readonly eventName = 'deed-problems';
  constructor(readonly problems: readonly Problem[]) {
    super(DeedProblemsEvent.eventName);
  }
}

/** Nothing could be read. */
export class DeedErrorEvent extends DeedEvent {
  static readonly eventName = 'deed-error';
  constructor(readonly problem: Problem) {
    super(DeedErrorEvent.eventName);
  }
}

/** A reader chose an event, or none. Cancel it to keep the selection as it was. */
export class DeedSelectEvent extends DeedEvent {
  static readonly eventName = 'deed-select';
  constructor(
    readonly id: string | undefined,
    readonly event: TimelineEvent | undefined,
  ) {
    super(DeedSelectEvent.eventName, { cancelable: true });
  }
}

/** The pointer or the focus came to an event, or left it. */
export class DeedHoverEvent extends DeedEvent {
  static readonly eventName = 'deed-hover';
  constructor(readonly id: string | undefined) {
    super(DeedHoverEvent.eventName);
  }
}

/** A reader moved or zoomed the viewport; sent when it has come to rest. */
export class DeedViewportEvent extends DeedEvent {
  static readonly eventName = 'deed-viewport';
  constructor(readonly span: Span) {
    super(DeedViewportEvent.eventName);
  }
}

/** A reader changed to another view, how dates are drawn, or what is compared; `getView()` tells the whole of it. */
export class DeedViewEvent extends DeedEvent {
  static readonly eventName = 'deed-view';
  constructor(readonly view: ViewName) {
    super(DeedViewEvent.eventName);
  }
}

/** A reader changed which events are shown. */
export class DeedFilterEvent extends DeedEvent {
  static readonly eventName = 'deed-filter';
  constructor(readonly filter: string) {
    super(DeedFilterEvent.eventName);
  }
}

declare global {
  interface HTMLElementEventMap {
    'deed-load': DeedLoadEvent;
    'deed-problems': DeedProblemsEvent;
    'deed-error': DeedErrorEvent;
    'deed-select': DeedSelectEvent;
    'deed-hover': DeedHoverEvent;
    'deed-viewport': DeedViewportEvent;
    'deed-view': DeedViewEvent;
    'deed-filter': DeedFilterEvent;
  }
}
