/**
 * A name as it is compared: letter case, spaces, "-" and "_" do not matter.
 *
 * @example
 * foldName('Source_Count') //=> 'sourcecount'
 */
export const foldName = (name: string): string => name.replace(/[\s_-]+/g, '').toLowerCase();
