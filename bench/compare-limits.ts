/** How much is compared. */
export const COMPARED = { signals: 1_000, deeds: 10_000 };
/** What the design promises, in milliseconds; a frame is one of 60 a second at best. */
export const COMPARE_LIMITS = { readyMs: 200, longestTaskMs: 50, longestFrameMs: 50 };
