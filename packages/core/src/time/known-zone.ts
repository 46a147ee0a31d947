/** Answers are kept: the same few zones and tags are asked for in every frame. */
function remembered(answer: (text: string) => string | undefined): (text: string | undefined) => string | undefined {
  const answers = new Map<string, string | undefined>();
  return (text) => {
    if (text === undefined || text === '') return undefined;
    if (answers.has(text)) return answers.get(text);
    let found: string | undefined;
    try {
      found = answer(text);
    } catch {
      found = undefined;
    }
    if (answers.size >= MAX_KEPT) answers.clear();
    answers.set(text, found);
    return found;
  };
}

const MAX_KEPT = 100;

/** An IANA zone that this machine knows, by its canonical name; `undefined` for any other text. */
export const knownTimeZone = /*#__PURE__*/ remembered((timeZone) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone);

/** A BCP 47 tag, in its canonical form; `undefined` for any other text, such as `en_US`. */
export const knownLocale = /*#__PURE__*/ remembered((locale) => new Intl.Locale(locale).toString());
