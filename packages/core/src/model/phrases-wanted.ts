/** Thrown where a text is met that may be a date in words, and nothing was given that reads them. */
export class PhrasesWanted extends Error {}
