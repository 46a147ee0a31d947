import type { Span } from '../time/span.js';
import type { SearchField } from './search-fields.js';

/** What one term asks for. Texts are folded (`foldText`) and may stand anywhere in what is searched. */
export type QueryTerm =
  /** In the title, the text, the names, the tags and the other words of an event. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: SearchField; readonly text: string }
  /** The exact value of a field, or of the `kind` of the event's lane, is one of these. */
  | { readonly kind: 'choice'; readonly field: SearchField; readonly values: readonly string[] }
  /** Both ends included, but where `isStrict`. */
  | { readonly kind: 'number'; readonly field: SearchField; readonly min: number; readonly max: number; readonly isStrict: boolean }
  /** The date shares time with one of these spans. */
  | { readonly kind: 'date'; readonly field: 'date' | 'reported'; readonly spans: readonly Span[] }
  | { readonly kind: 'has'; readonly field: SearchField };

/** Any of `terms`, or where `isExcluded` none of them. */
export interface QueryClause {
  readonly isExcluded: boolean;
  readonly terms: readonly QueryTerm[];
}

/** Something in a query that was not taken as it stands, and what to do about it, in sentences. */
export interface QueryNote {
  readonly code: 'unknown_field' | 'missing_value' | 'bad_value' | 'bad_date' | 'bad_number' | 'too_long';
  /** The term as it was typed, shortened. */
  readonly term: string;
  readonly message: string;
  readonly repair: string;
}

/** A search in its parts: an event matches where every clause does. Without clauses everything matches. */
export interface Query {
  readonly text: string;
  readonly clauses: readonly QueryClause[];
  readonly notes: readonly QueryNote[];
}
