/** One form of a date, how it is drawn, and what it is called. */
export interface FormOfDate {
  readonly name: string;
  readonly edtf: string;
  readonly drawn: string;
}

/** Every form that a date may have, in the order in which one learns them. */
export const FORMS_OF_DATES: readonly { readonly heading: string; readonly forms: readonly FormOfDate[] }[] = [
  {
    heading: 'One moment',
    forms: [
      { name: 'Day', edtf: '2024-05-24', drawn: 'a solid mark; zoomed in, a capsule over the day' },
      { name: 'Time of day', edtf: '2024-05-24T20:45:00-04:00', drawn: 'a solid mark' },
      { name: 'Time without a zone', edtf: '2024-05-24T20:45', drawn: 'a solid mark, placed as UTC' },
      { name: 'Month', edtf: '2024-05', drawn: 'a hollow capsule over the month, without a centre' },
      { name: 'Season', edtf: '2023-24', drawn: 'a hollow capsule, December to February' },
      { name: 'Quarter', edtf: '2024-34', drawn: 'a hollow capsule, April to June' },
      { name: 'Half a year', edtf: '2024-40', drawn: 'a hollow capsule, January to June' },
      { name: 'Year', edtf: '2024', drawn: 'a hollow capsule over the year' },
      { name: 'Decade', edtf: '199X', drawn: 'a hollow capsule over ten years' },
      { name: 'Before the common era', edtf: '-0043-03-15', drawn: 'a solid mark' },
      { name: 'Deep time', edtf: 'Y-66E6', drawn: 'a hollow capsule over the year; zoomed out, a solid mark' },
      { name: 'Rounded year', edtf: '1950S2', drawn: 'a hollow capsule over the century' },
    ],
  },
  {
    heading: 'Doubts',
    forms: [
      { name: 'Approximate day', edtf: '2024-05-24~', drawn: 'a mark in a lighter tint of a day either side, with waves at its ends' },
      { name: 'Approximate month', edtf: '2024-02~', drawn: 'a capsule, a lighter tint of a month either side, waves' },
      { name: 'Uncertain', edtf: '2024-05?', drawn: 'a dashed outline and a “?”' },
      { name: 'Both', edtf: '2024%', drawn: 'waves, a dashed outline and a “?”' },
      { name: 'Only the day is doubted', edtf: '2024-05-~24', drawn: 'as an approximate day' },
    ],
  },
  {
    heading: 'What lasted',
    forms: [
      { name: 'Days', edtf: '2024-05-10/2024-05-24', drawn: 'a solid bar with hard caps' },
      { name: 'Months', edtf: '2023-12/2024-05', drawn: 'solid where it surely lasted, a lighter tint out to hard caps' },
      { name: 'Hours', edtf: '2024-05-24T02:00:00Z/2024-05-24T05:30:00Z', drawn: 'a solid bar' },
      { name: 'Approximate end', edtf: '2022-10-10/2023-03~', drawn: 'a wave in place of the hard cap' },
      { name: 'Goes on', edtf: '2023-12/..', drawn: 'a bar up to the date of the record, and an arrow' },
      { name: 'End not known', edtf: '2023-12/', drawn: 'a short stub, a gap and a “?”' },
      { name: 'No start given', edtf: '../2024-05', drawn: 'an arrow backwards' },
      { name: 'Start not known', edtf: '/2024-05', drawn: 'a “?”, a gap and a stub' },
      { name: 'Seasons', edtf: '2023-24/2024-21', drawn: 'as months' },
    ],
  },
  {
    heading: 'Several dates',
    forms: [
      { name: 'One of two days', edtf: '[1991-12-02,1991-12-03]', drawn: 'one hollow capsule, for the days join' },
      { name: 'One of days apart', edtf: '[2024-05-02,2024-05-16,2024-05-24]', drawn: 'an envelope with a hollow tick for each' },
      { name: 'Some time between', edtf: '[2023-12..2024-02]', drawn: 'a hollow capsule' },
      { name: 'That day or later', edtf: '[2024-05-10..]', drawn: 'a hollow capsule with an arrow' },
      { name: 'Each of several', edtf: '{2022-10-10,2022-10-17,2022-10-31}', drawn: 'an envelope with a solid tick for each' },
      { name: 'Late in a month, day masked', edtf: '2024-05-2X', drawn: 'a hollow capsule, the 20th to the 29th' },
      { name: 'A day of some month', edtf: '2024-XX-15', drawn: 'an envelope with a hollow tick for each of twelve days' },
      { name: 'A day of some year', edtf: '156X-12-25', drawn: 'an envelope with a hollow tick for each of ten days' },
    ],
  },
];
