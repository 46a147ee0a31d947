// Cyrillic and Greek letters that common fonts draw like a Latin one. Not all of Unicode's confusables: those that a mixed keyboard produces.
const LOOK_ALIKES = new Map([...pairs('авегзіјкмнорѕстухԁԛԝһ', 'abersijkmhopsctyxdqwh'), ...pairs('αβγεικνορτυχωϲ', 'abyeikvoptuxwc')]);

function pairs(from: string, to: string): [string, string][] {
  const latin = [...to];
  return [...from].map((letter, index) => [letter, latin[index] ?? letter]);
}

/**
 * A text by which two labels can be told to look alike: equal skeletons may be mistaken for one another.
 *
 * @example
 * skeletonOf('Ѕaid\u200b') === skeletonOf('said') //=> true
 */
export function skeletonOf(label: string): string {
  const letters = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '');
  return Array.from(letters, (letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}
