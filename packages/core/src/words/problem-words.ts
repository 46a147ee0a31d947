/** What a problem says: what is wrong, and how to mend it. */
export interface ProblemText {
  readonly message: string;
  readonly repair: string;
}

const grouped = new Intl.NumberFormat('en');
const n = (count: number) => grouped.format(count);
const at = ({ line, column }: { line: number; column: number }) => `line ${line}, column ${column}`;
const DATE_HELP = 'Write an EDTF date, such as 2024-05-24, 2024-05, 2023-11~ or 2024-05-10/.. for one that goes on';
const orderWords = (order: string) => [...order].map((letter) => ({ d: 'day', m: 'month', y: 'year' })[letter] ?? letter).join(', ');
const LEFT_OUT = 'so the event is left out';

/** Every sentence that the validator and the readers say about data, in English, the default everywhere. */
export const enProblemWords = {
  loadFailed: ({ reason, hasAddress }: { reason: string; hasAddress: boolean }) => ({
    message: `The data could not be loaded: ${reason}.`,
    repair: hasAddress ? 'Check the address in src, and that the server allows this page to read it.' : 'Check what was given as data or as source.',
  }),
  badDate: ({ field, reason }: { field: string; reason: string }) => ({
    message: `“${field}” is not a date that can be read. ${reason}`,
    repair: `${DATE_HELP}.`,
  }),
  dateInWords: ({ field, reason, edtf }: { field: string; reason: string; edtf: string }) => ({
    message: `“${field}” is not a date that can be read. ${reason}`,
    repair: `Write ${edtf}, if that is meant.`,
  }),
  noDateInWords: ({ field, reason }: { field: string; reason: string }) => ({ message: `“${field}” is not a date that can be read.`, repair: reason }),
  ambiguousDate: ({ field, reason, edtfs }: { field: string; reason: string; edtfs: readonly string[] }) => ({
    message: `“${field}” can be read in more than one way.`,
    repair: `${reason} Here it may be ${edtfs.join(' or ')}.`,
  }),
  reversedRange: ({ field, start }: { field: string; start: string }) => ({
    message: `“${field}” ends before it starts (${start}), ${LEFT_OUT}.`,
    repair: 'Check both dates; they may be swapped.',
  }),
  outOfRange: ({ field }: { field: string }) => ({ message: `“${field}” lies too far away to be placed on an axis, ${LEFT_OUT}.`, repair: 'Check the year.' }),
  numberForDate: ({ field }: { field: string }) => ({
    message: `“${field}” is a number, which could be a year, seconds or milliseconds; it is not guessed.`,
    repair: `${DATE_HELP}, as text in quotes.`,
  }),
  shownAtStart: ({ message, repair }: { message: string; repair: string }) => ({ message: `${message} The event is shown at its start.`, repair }),
  endOfInterval: {
    message: '“start” and “end” make no interval together, so the event is shown at its start.',
    repair: 'Write single dates in both, or the whole interval in “date”.',
  },
  missing: ({ field }: { field: string }) => ({
    message: `“${field}” is missing, ${LEFT_OUT}.`,
    repair: field === 'date' || field === 'start' ? `${DATE_HELP}.` : `Give the event a ${field}.`,
  }),
  invisible: ({ field }: { field: string }) => ({
    message: `“${field}” holds only invisible characters, ${LEFT_OUT}.`,
    repair: `Write a ${field} that can be seen.`,
  }),
  missingId: ({ given }: { given: string }) => ({
    message: `The event has no id and is called “${given}”.`,
    repair: 'Give each event an id of its own, so that links and addresses can name it.',
  }),
  emptyRecord: { message: 'The record has none of the fields of an event.', repair: 'An event needs at least “date” and “title”; see the data format.' },
  duplicateId: ({ id, first }: { id: string; first: number }) => ({
    message: `The id “${id}” is used already by record ${first}, ${LEFT_OUT}.`,
    repair: 'Give each event an id of its own.',
  }),
  duplicateLane: ({ lane }: { lane: string }) => ({ message: `The lane “${lane}” is declared twice; the first counts.`, repair: 'Declare each lane once.' }),
  laneWithoutId: { message: 'A lane has neither “id” nor “label”; it is left out.', repair: 'Give each lane an id.' },
  unknownLane: ({ lane, declared }: { lane: string; declared: string }) => ({
    message: `The file declares no lane “${lane}”, ${LEFT_OUT}.`,
    repair: `Use one of the declared lanes (${declared}), or declare “${lane}” under “lanes”.`,
  }),
  addedLane: ({ lane, declared }: { lane: string; declared: string }) => ({
    message: `The file declares no lane “${lane}”; one is added for it.`,
    repair: `Use one of the declared lanes (${declared}), or declare “${lane}” under “lanes” with its kind.`,
  }),
  unknownLink: ({ link, id }: { link: number; id: string }) => ({
    message: `Link ${link} names “${id}”, which is no event of this timeline; the link is left out.`,
    repair: 'Check the id, or remove the link.',
  }),
  unknownSelection: ({ id }: { id: string }) => ({
    message: `The view selects “${id}”, which is no event of this timeline.`,
    repair: 'Check the id, or remove “selected”.',
  }),
  coverageOfNoLane: ({ lane }: { lane: string }) => ({
    message: `The coverage of “${lane}” is left out: there is no such lane.`,
    repair: 'Name a lane of the file.',
  }),
  comparedNoLane: ({ lane }: { lane: string }) => ({
    message: `The comparison asks for “${lane}”, and there is no such lane; it takes all lanes of the kind.`,
    repair: 'Name a lane of the file.',
  }),
  linkToItself: ({ link }: { link: number }) => ({
    message: `Link ${link} ties an event to itself; the link is left out.`,
    repair: 'Name two different events.',
  }),
  causeWithoutAuthor: ({ link }: { link: number }) => ({
    message: `Link ${link} claims a cause and does not say who claims it; the link is left out.`,
    repair: 'Name the author of the claim in “by”, or use “precedes” or “coincidesWith”.',
  }),
  impossibleLink: ({ link, type, from, to, early }: { link: number; type: string; from: string; to: string; early: string }) => ({
    message: `Link ${link} says “${type}” from “${from}” to “${to}”, and by their dates “${early}” lies wholly before the other; the link is shown.`,
    repair: 'Check the two dates, the direction of the link and its type.',
  }),
  linkCycle: ({ link, type, count, named }: { link: number; type: string; count: number; named: readonly string[] }) => ({
    message: `Link ${link} closes a circle of “${type}” through ${n(count)} events: ${named.map((id) => `“${id}”`).join(', ')}${count > named.length ? ' and so on' : ''}; the links are shown.`,
    repair: 'Check the direction of these links, or remove one of them.',
  }),
  sameAcrossLanes: ({ link, from, to, lanes }: { link: number; from: string; to: string; lanes: readonly [from: string, to: string] }) => ({
    message: `Link ${link} says that “${from}” in “${lanes[0]}” and “${to}” in “${lanes[1]}” are one event; it is drawn and counted once, in the lane of the record that is listed first.`,
    repair: 'Put the records of one event into one lane, or tie two events with another type of link.',
  }),
  sameAtOtherTimes: ({ link, from, to, early }: { link: number; from: string; to: string; early: string }) => ({
    message: `Link ${link} says that “${from}” and “${to}” are one event, and by their dates “${early}” lies wholly before the other; it is drawn and counted once, with the date of the record that is listed first.`,
    repair: 'Check the two dates, or tie two events with another type of link.',
  }),
  unsafeUrl: ({ field }: { field: string }) => ({
    message: `“${field}” is not an address that a reader may be sent to; it is shown without the link.`,
    repair: 'Use http, https, mailto or a relative address, without a password in it.',
  }),
  unsafeColor: { message: '“color” does not hold a colour.', repair: 'Remove it: colours come from the style of the page, not from the data.' },
  wrongType: ({ field, wanted, found }: { field: string; wanted: string; found: string }) => ({
    message: `“${field}” is ${found} where ${wanted} is needed.`,
    repair: `Write ${wanted}.`,
  }),
  notRecords: ({ found }: { found: string }) => ({
    message: `The data are ${found}, not a timeline.`,
    repair: 'Give a list of events, or an object with “events”.',
  }),
  noEventList: { message: 'The data hold neither “events” nor “items”.', repair: 'Put the list of events under “events”.' },
  badNumber: ({ field, wanted }: { field: string; wanted: string }) => ({
    message: `“${field}” is not a number that can be used; the event is shown without it.`,
    repair: `Write ${wanted} with a point for decimals and nothing else.`,
  }),
  idTooLarge: ({ given }: { given: string }) => ({
    message: `The id is a number too large to be told from its neighbours; the event is called “${given}”.`,
    repair: 'Write the id as text in quotes.',
  }),
  badValue: ({ field, wanted }: { field: string; wanted: string }) => ({
    message: `“${field}” holds a value that is not known; it is left out.`,
    repair: `Use ${wanted}.`,
  }),
  tooLong: ({ field, limit }: { field: string; limit: number }) => ({ message: `“${field}” is longer than ${n(limit)} characters.`, repair: 'Shorten it.' }),
  tooManyRecords: ({ count, limit }: { count: number; limit: number }) => ({
    message: `The file holds ${n(count)} records; the limit is ${n(limit)}.`,
    repair: 'Split the file, or read it through a source that loads by time.',
  }),
  tooManyLanes: ({ count, limit }: { count: number; limit: number }) => ({
    message: `The records name ${n(count)} lanes; the limit is ${n(limit)}.`,
    repair: 'Check which column is read as “lane”.',
  }),
  tooManyMembers: ({ field, limit }: { field: string; limit: number }) => ({
    message: `“${field}” has more than ${n(limit)} members; the rest are left out.`,
    repair: 'Shorten the list.',
  }),
  moreProblems: ({ more, listed }: { more: number; listed: number }) => ({
    message: `${n(more)} more problems are not listed.`,
    repair: `Mend the first ${n(listed)} and read the file again.`,
  }),
  confusable: ({ one, other }: { one: string; other: string }) => ({
    message: `The lanes “${one}” and “${other}” look alike and are not the same.`,
    repair: 'Use the same letters, or tell the two apart by name.',
  }),
  noEvents: { message: 'The file holds no events.', repair: 'Add at least one event with “date” and “title”.' },

  emptyFile: { message: 'The file is empty.', repair: 'Check that the address or file is the right one.' },
  fileTooLarge: ({ characters, limit }: { characters: number; limit: number }) => ({
    message: `The file has ${n(characters)} characters; the limit is ${n(limit)}.`,
    repair: 'Split the file, or read it through a source that loads by time.',
  }),
  htmlPage: ({ format }: { format: string }) => ({
    message: `This is an HTML page, not data${format === '' ? '' : ` in ${format}`}.`,
    repair: 'Use the address of the file itself; this may be a log-in page or a “not found” page.',
  }),
  compressedFile: { message: 'This is a compressed file, not text.', repair: 'Unpack it first, or let the server say how it is compressed.' },
  otherFormat: ({ found, wanted }: { found: string; wanted: string }) => ({
    message: `This is ${found}, not ${wanted}.`,
    repair: `Ask for ${found}, or let the format be found out (“auto”).`,
  }),
  unknownFormat: ({ format, known }: { format: string; known: string }) => ({
    message: `There is no format “${format}”; the format is found out from the text.`,
    repair: `Use one of: ${known}.`,
  }),
  otherEncoding: { message: 'The text was decoded in the wrong encoding; it looks like UTF-16.', repair: 'Save the file as UTF-8.' },
  lostLetters: {
    message: 'Some letters could not be decoded and are shown as “\ufffd”; the file is not UTF-8, perhaps Windows-1252.',
    repair: 'Save the file as UTF-8.',
  },
  jsonEndsEarly: (where: { line: number; column: number }) => ({
    message: `The JSON ends early, in ${at(where)}.`,
    repair: 'The end of the file is missing: load or copy it again, and close every bracket and quotation mark.',
  }),
  jsonTrailingComma: (where: { line: number; column: number }) => ({
    message: `The JSON has a comma with nothing after it in ${at(where)}.`,
    repair: 'Remove the comma.',
  }),
  jsonUnexpected: (where: { line: number; column: number; found: string }) => ({
    message: `The JSON cannot be read at “${where.found}” in ${at(where)}.`,
    repair: jsonRepair(where.found),
  }),
  jsonTooDeep: (where: { line: number; column: number; limit: number }) => ({
    message: `The JSON is nested more than ${where.limit} levels deep in ${at(where)}.`,
    repair: 'Flatten the data; a timeline needs five levels.',
  }),
  tooManyColumns: ({ count, limit }: { count: number; limit: number }) => ({
    message: `The table has ${n(count)} columns; the limit is ${n(limit)}.`,
    repair: 'Keep the columns that the timeline needs.',
  }),
  noColumn: ({ wanted, found, guess, field }: { wanted: string; found: string; guess?: string; field: string }) => ({
    message: `No column is called ${wanted}. The columns are: ${found}.`,
    repair: guess === undefined ? `Name a column “${field}”, or map one to it.` : `Rename “${guess}” to “${field}”, or map it: { ${field}: '${guess}' }.`,
  }),
  goesOnFromWords: ({ given }: { given: string }) => ({
    message: `“${given}” was read as an end that is open: it goes on.`,
    repair: 'Write .. in the column of ends, or the date on which it ended.',
  }),
  readFromWords: ({ given, edtf, meaning }: { given: string; edtf: string; meaning: string }) => ({
    message: `“${given}” was read as ${edtf}, ${meaning}.`,
    repair: `Write ${edtf}, or what is meant instead.`,
  }),
  moreFromWords: ({ column, count }: { column: string; count: number }) => ({
    message: `${n(count)} more dates in words were read in the column “${column}”.`,
    repair: 'Write EDTF dates to make each of them explicit.',
  }),
  readInOrder: ({ column, example, edtf, count }: { column: string; example: string; edtf: string; count: number }) => ({
    message: `In the column “${column}”, ${n(count)} dates were read as “${example}” was: ${edtf}.`,
    repair: 'Write dates as 2024-05-24 or 2024-05-24T14:30, or state the order (“dateOrder”).',
  }),
  orderNotKnown: ({
    column,
    examples,
    readings,
    orders,
  }: {
    column: string;
    examples: readonly string[];
    readings: readonly string[];
    orders: readonly string[];
  }) => ({
    message: `The column “${column}” does not say in which order it writes day and month: ${examples.map((text) => `“${text}”`).join(', ')}. The first may be ${readings.join(' or ')}.`,
    repair: `State the order (“dateOrder”: ${orders.map((order) => `“${order}”`).join(' or ')}), or write the days as 2024-05-24.`,
  }),
  ordersMixed: ({ column, proofs }: { column: string; proofs: readonly { text: string; orders: readonly string[] }[] }) => ({
    message: `No order of day, month and year fits the whole column “${column}”: ${proofs.map(({ text, orders }) => `“${text}” is ${orders.map(orderWords).join(' or ')}`).join('; ')}.`,
    repair: 'Mend the dates that are wrong, or state the order (“dateOrder”).',
  }),
  yearsOrMonths: ({ column, years, month }: { column: string; years: string; month: string }) => ({
    message: `In the column “${column}”, “${years}” can only be years, while “${month}” is a month or season in EDTF and is read so.`,
    repair: 'If years are meant, write them as 1914/1918.',
  }),
  centuryNotKnown: ({ column, example, readings }: { column: string; example: string; readings: readonly string[] }) => ({
    message: `The column “${column}” gives years with two digits: “${example}” may be ${readings.join(' or ')}.`,
    repair: 'Write years with four digits, or state from which two digits on they are of the 20th century (“centuryPivot”).',
  }),
  repeatedColumn: ({ column }: { column: string }) => ({ message: `The column “${column}” is there twice.`, repair: 'Rename or remove one of the two.' }),
  openQuote: ({ line, lastLine }: { line: number; lastLine: number }) => ({
    message: `The quotation mark that opens in line ${line} is never closed, so lines ${line} to ${lastLine} cannot be told apart.`,
    repair: 'Close the quotation mark, or double it where it belongs to the text.',
  }),
  strayQuote: ({ line }: { line: number }) => ({
    message: `In the record that starts in line ${line}, text follows a closing quotation mark, so the record is left out.`,
    repair: 'Put the whole cell in quotation marks and double those inside it.',
  }),
  tooFewCells: ({ line, cells, columns }: { line: number; cells: number; columns: number }) => ({
    message: `Line ${line} has ${n(cells)} of ${n(columns)} cells; the rest are taken as empty.`,
    repair: 'Add the missing cells.',
  }),
  tooManyCells: ({ line, cells, columns }: { line: number; cells: number; columns: number }) => ({
    message: `Line ${line} has ${n(cells)} cells for ${n(columns)} columns, so the record is left out.`,
    repair: 'Put cells that hold the delimiter in quotation marks.',
  }),
} satisfies Readonly<Record<string, ProblemText | ((facts: never) => ProblemText)>>;

/** A language is one such object. */
export type ProblemWords = typeof enProblemWords;

function jsonRepair(found: string): string {
  if (found === '/') return 'JSON has no comments: remove them.';
  if (found === "'") return 'Use straight double quotation marks.';
  if (/^[A-Za-z]/.test(found)) return 'JSON knows text in double quotation marks, numbers, true, false and null; leave out what is not known.';
  return 'Check the comma, colon, bracket or quotation mark before it.';
}
