/** An IANA zone that this machine knows, by its canonical name; `undefined` for any other text. */
export function knownTimeZone(timeZone: string | undefined): string | undefined {
  if (timeZone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** A BCP 47 tag, in its canonical form; `undefined` for any other text, such as `en_US`. */
export function knownLocale(locale: string | undefined): string | undefined {
  try {
    return locale ? new Intl.Locale(locale).toString() : undefined;
  } catch {
    return undefined;
  }
}
