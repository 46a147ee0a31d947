/**
 * The tag that `Intl` is asked with: plain `en` is written day first, as in `en-GB`; other tags are left as they are.
 *
 * @example
 * languageTag('en') //=> 'en-GB'
 */
export const languageTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/**
 * The locale for what stands inside sentences of a language: the one asked for where it is of that language, and else the language itself.
 * @example localeWithin('en', 'de-AT') //=> 'en'
 */
export function localeWithin(language: string, locale: string): string {
  return new Intl.Locale(locale).language === language ? locale : language;
}
