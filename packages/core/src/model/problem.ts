/** What kind of fault it is; the codes of our hostile-input index. */
export type ProblemCode =
  | 'bad_date'
  | 'ambiguous_date'
  | 'out_of_range'
  | 'unsupported_date'
  | 'reversed_range'
  | 'missing_required'
  | 'duplicate_id'
  | 'unknown_lane'
  | 'unknown_link'
  | 'impossible_link'
  | 'link_cycle'
  | 'same_across_lanes'
  | 'unsafe_url'
  | 'unsafe_color'
  | 'wrong_type'
  | 'too_long'
  | 'too_deep'
  | 'too_many'
  | 'bad_number'
  | 'bad_value'
  | 'malformed_csv'
  | 'malformed_json'
  | 'bad_encoding'
  | 'not_data'
  | 'empty'
  | 'bad_option'
  | 'confusable_label'
  | 'unknown_zone'
  | 'load_failed';

/**
 * A fault found in data. `error` means that the record is not shown (or, without a `record`, that nothing could be read);
 * `warning` means that the record is shown without, or with a repaired, field.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** Number of the data record, from 1; the CSV header is not counted. Absent where the fault is not in one record. */
  readonly record?: number;
  /** The `id` of the record, where it has one. */
  readonly id?: string;
  readonly field?: string;
  /** The offending value as text, shortened to 80 characters. */
  readonly value?: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** How to mend it, in a sentence. */
  readonly repair: string;
}
