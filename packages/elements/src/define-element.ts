/** Defines an element unless the name is taken, by a second copy or another version of this library; never throws, also where there is no browser. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry || registry.get(name) === element) return;
  if (registry.get(name)) console.warn(`<${name}> is already defined; the first definition stays.`);
  else registry.define(name, element);
}
