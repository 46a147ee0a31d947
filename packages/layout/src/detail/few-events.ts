/** A zone of no more events is packed as a whole, with room for labels; a larger one by windows of time. */
export const FEW_EVENTS = 600;
