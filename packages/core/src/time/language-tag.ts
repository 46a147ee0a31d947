/**
 * The tag that `Intl` is asked with: plain `en` is written day first, as in `en-GB`; other tags are left as they are.
 *
 * @example
 * languageTag('en') //=> 'en-GB'
 */
export const languageTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
