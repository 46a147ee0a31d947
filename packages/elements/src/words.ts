import { enCatalogue, type Catalogue } from '@deedline/core';
import { LocalizeController, registerTranslation, type Translation } from '@shoelace-style/localize';
import type { ReactiveControllerHost } from 'lit';

interface DeedTranslation extends Translation {
  readonly catalogue: () => Catalogue;
}

/**
 * Adds a language: its code, its name in itself, its direction, and its words. Elements in that language change at once.
 *
 * @example
 * registerCatalogue('uk', 'Українська', 'ltr', ukCatalogue)
 */
export function registerCatalogue(code: string, name: string, direction: 'ltr' | 'rtl', catalogue: Catalogue): void {
  const translation: DeedTranslation = { $code: code, $name: name, $dir: direction, catalogue: () => catalogue };
  registerTranslation(translation);
}

registerCatalogue('en', 'English', 'ltr', enCatalogue);

/** The words of an element, in its own resolved locale rather than that of the page. */
export class WordsController extends LocalizeController<DeedTranslation> {
  readonly #localeOf: () => string;

  constructor(host: ReactiveControllerHost & HTMLElement, localeOf: () => string) {
    super(host);
    this.#localeOf = localeOf;
  }

  override lang(): string {
    return this.#localeOf().toLowerCase();
  }

  get words(): Catalogue {
    return this.term('catalogue') as unknown as Catalogue;
  }
}
