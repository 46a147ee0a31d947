/** Below this many in either series no test is made: the pairs themselves say more. */
export const LEAST_FOR_A_TEST = 5;
/** A smallest reachable `p` above this cannot show a tie, whatever happened. */
export const TEST_LEVEL = 0.05;
/** A window that covers more than this share of the days is followed by nearly anything. */
export const WIDEST_COVER = 0.7;
