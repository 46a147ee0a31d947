import { DAY_MS, isExactDay, type Happening, type LagBin } from '@deedline/core';
import {
  buildAlignedChart,
  buildBandsChart,
  buildCurveChart,
  buildLagChart,
  buildWaitsChart,
  buildWindowShareChart,
  type AlignedRow,
  type Chart,
  type ChartOptions,
} from '@deedline/layout';
import { renderChartSvg } from '@deedline/render';
import { html, nothing, type TemplateResult } from 'lit';
import { chartTemplate } from './chart-template.js';
import { hasChance, hasExactChance } from './chance.js';
import { type CompareContext, dateFormat, dayDate, idsOf, idsWhere, labelOf, noneText, whenOf } from './compare-context.js';
import { shownSignals } from './shown-signals.js';
import { drawerTemplate } from './drawer.js';
import { shortMonths } from './short-months.js';
import { saveFile } from './save-file.js';
import { figureLines, type FigureChance } from './method.js';
import { numberButton } from './number-button.js';

/** A chart beside another is no wider than this. */
const HALF_PX = 560;
const TWO_COLUMNS_PX = 1000;
const COLUMN_GAP_PX = 40;
/** The narrowest chart; text that a reader has made larger is no larger than leaves it this. */
const LEAST_PX = 320;

interface SectionOptions {
  readonly name: string;
  readonly heading: string;
  readonly help?: string;
  readonly isWide?: boolean;
  /** Absent where it draws none. */
  readonly chance?: FigureChance | undefined;
  readonly build: (options: ChartOptions) => Chart;
  /** The numbers of the figure, with what they are of; those that chance gives only where there are enough for a test. */
  readonly table?: () => NumbersTable;
}

interface NumbersTable {
  readonly help?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | TemplateResult)[])[];
}

function section(context: CompareContext, { name, heading, help, isWide = false, chance, build, table }: SectionOptions): TemplateResult {
  const { element, target, compareWords, chartWords, headingLevel, locale, dayWords } = context;
  const { measureText, zoom: textScale } = target.model.figure;
  const zoom = Math.min(textScale, Math.max(1, element.size.widthPx / LEAST_PX));
  const whole = element.size.widthPx / zoom;
  const widthPx = Math.floor(isWide || whole < TWO_COLUMNS_PX ? whole : Math.min(HALF_PX * 1.4, (whole - COLUMN_GAP_PX) / 2));
  if (widthPx < 200) return html``;
  const chart = build({ widthPx, measureText, words: chartWords, locale, dateOf: dayWords });
  const save = (): void => {
    const notes = [...(help ? [help] : []), compareWords.notACause, figureFrom(context), ...figureLines(context, chance)];
    saveFile(
      `deedline-${name}.svg`,
      'image/svg+xml',
      renderChartSvg(chart, { theme: target.model.figure.theme.printTheme, title: heading, notes, measureText }),
    );
  };
  return html`<section class="chart-section" data-chart=${name} data-wide=${isWide ? '' : nothing}>
    <h3 aria-level=${headingLevel + 1}>${heading}</h3>
    ${help ? html`<p class="muted">${help}</p>` : nothing}
    ${chartTemplate(chart, { zoom, onOpen: (ids, title) => element.open({ ids, title }) })}
    <p class="chart-foot">
      <button class="plain" type="button" aria-label=${`${compareWords.downloads}: ${heading}, SVG`} @click=${save}>${compareWords.download.svg}</button>
    </p>
    ${table ? drawerTemplate(element, { name, className: 'numbers', summary: compareWords.figureAsTable, content: () => numbersTemplate(heading, table()) }) : nothing}
  </section>`;
}

/** The timeline that a saved figure is from, with what it is for and how far it knows. */
function figureFrom({ timeline, compareWords, dateWords }: CompareContext): string {
  const { title = '', purpose = '', asOf } = timeline;
  return compareWords.figureFrom({ title, purpose, asOf: asOf === undefined ? '' : dateWords(dayDate({ period: { start: asOf, end: asOf } }, 0)) });
}

const numbersTemplate = (
  heading: string,
  { help, head, rows }: NumbersTable,
): TemplateResult => html`${help ? html`<p class="muted">${help}</p>` : nothing}<div class="scroll" tabindex="0" role="region" aria-label=${heading}>
  <table>
    <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table>
</div>`;

export function alignedSection(context: CompareContext): TemplateResult {
  const { comparison, compareWords: words, locale } = context;
  const { signals, aligned, windowDays, days, followUpsOf, trigger } = comparison;
  const isHeld = hasExactChance(comparison);
  const { from: firstRow, places } = shownSignals(context);
  const rows = places.flatMap((place): readonly AlignedRow[] => {
    const signal = signals.happenings[place];
    if (!signal) return [];
    const followUps = followUpsOf(place).map(({ deed, certainty, least, most }) => ({
      ids: deed.ids,
      certainty,
      least,
      most,
    }));
    return [
      {
        label: labelOf(signal, context),
        dateText: shortMonths(whenOf(signal, context), locale),
        ids: signal.ids,
        followUps,
        observedDays: Math.max(0, Math.min(windowDays + 1, days - signal.last)),
        ...(followUps.length === 0 && { noneText: noneText(place, context).text }),
      },
    ];
  });
  return section(context, {
    name: 'aligned',
    heading: words.alignedHeading,
    help: words.alignedHelp({ windowDays, hasChance: isHeld }),
    isWide: true,
    chance: isHeld ? 'signals' : undefined,
    build: (options) => buildAlignedChart({ rows, aligned, windowDays, trigger, firstRow, hasChance: isHeld }, options),
    table: () => ({
      head: [words.dayAfter, words.part.deeds, words.signalsObserved, ...(isHeld ? [words.testColumns.expected, words.bandColumn] : [])],
      rows: aligned.map(({ day, count, observed, expected, low, high }) => [
        String(day),
        pairsButton({ count, from: day, to: day + 1 }, context),
        String(observed),
        ...(isHeld ? [oneDecimal(expected, locale), `${low}–${high}`] : []),
      ]),
    }),
  });
}

export function curveSection(context: CompareContext): TemplateResult {
  const { comparison, compareWords: words, locale, kind } = context;
  const { curve, test, windowDays } = comparison;
  const { of } = test;
  const isHeld = hasChance(comparison);
  return section(context, {
    name: 'curve',
    heading: words.curveHeading,
    chance: isHeld ? 'signals' : undefined,
    build: (options) => buildCurveChart({ curve, of, windowDays, hasChance: isHeld }, options),
    table: () => ({
      head: [words.withinDays, words.testColumns.hits, ...(isHeld ? [words.testColumns.expected, words.testColumns.range] : [])],
      rows: curve.map((point) => [
        String(point.windowDays),
        numberButton(
          point.necessary === point.possible ? String(point.necessary) : `${point.necessary}–${point.possible}`,
          { ids: point.possible === 0 ? [] : () => comparison.idsFollowedWithin(point.windowDays), title: words.followed({ ...point, of, kind }) },
          context,
        ),
        ...(isHeld ? [oneDecimal(point.expected, locale), `${point.range[0]}–${point.range[1]}`] : []),
      ]),
    }),
  });
}

export function waitsSection(context: CompareContext): TemplateResult {
  const { comparison, compareWords: words } = context;
  const { waits: found, isPeriodChosen } = comparison;
  const waits = { ...found, isPeriodChosen };
  return section(context, {
    name: 'waits',
    heading: words.waitsHeading,
    build: (options) => {
      const { halfAfterSignals, waitsAbout } = options.words;
      // The chart knows nothing of how sure half is.
      const told = { halfAfterSignals: (half?: number) => halfAfterSignals(half, waits), waitsAbout: () => waitsAbout(waits) };
      return buildWaitsChart(waits, { ...options, words: { ...options.words, ...told } });
    },
    table: () => ({
      head: [words.dayAfter, words.stillWaiting],
      rows: waits.steps.map(({ day, share }) => [
        String(day),
        numberButton(words.shareOf(share), { ids: () => stillWaiting(context, day), title: words.stillWaiting }, context),
      ]),
    }),
  });
}

/** The signals whose day is known that no deed has followed after so many days. */
function stillWaiting({ comparison: { signals, deeds } }: CompareContext, day: number): readonly string[] {
  const deedDays = deeds.happenings.filter(isExactDay).map(({ first }) => first);
  let next = 0;
  // Both are in time order.
  return signals.happenings.filter(isExactDay).flatMap(({ ids, first }) => {
    while (next < deedDays.length && (deedDays[next] ?? Infinity) < first) next++;
    return (deedDays[next] ?? Infinity) - first > day ? ids : [];
  });
}

/** How many pairs lie so many days apart, and behind it their records. */
function pairsButton({ count, from, to }: Pick<LagBin, 'count' | 'from' | 'to'>, context: CompareContext): TemplateResult | string {
  const { comparison, compareWords: words } = context;
  return count === 0 ? '0' : numberButton(String(count), { ids: () => comparison.idsInLag(from, to), title: words.lagRange(from, to - 1) }, context);
}

const oneDecimal = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(value);

export function windowsSection(context: CompareContext): TemplateResult {
  const { comparison, compareWords: words } = context;
  const { windowShare: share, signals, period, days } = comparison;
  if (!share)
    return html`<section class="chart-section"><h3 aria-level=${context.headingLevel + 1}>${words.windowsHeading}</h3><p class="muted">${words.noWindows}</p></section>`;
  const inside = idsWhere(signals.happenings, (index) => share.isInside[index] !== 'not');
  const outside = idsWhere(signals.happenings, (index) => share.isInside[index] !== 'necessarily');
  const { necessary, possible, of } = share.inside;
  const button = (least: number, most: number, { ids, title }: { readonly ids: readonly string[]; readonly title: string }): TemplateResult =>
    numberButton(least === most ? String(least) : `${least}–${most}`, { ids, title }, context);
  const exact = signals.happenings.filter(isExactDay).length;
  const help = [
    ...(exact < of || necessary < possible || share.coveredSure < share.coveredDays ? [words.windowsHelp] : []),
    ...(share.tooFew ? [words.windowsTooFew({ signals: exact, windows: share.windows.length })] : []),
  ].join(' ');
  const { test } = share;
  const chance = test && words.windowsChance({ ...test, low: test.range[0], high: test.range[1], jitterDays: Math.min(share.jitterDays, days) });
  return section(context, {
    name: 'windows',
    heading: words.windowsHeading,
    help,
    chance: test && 'windows',
    build: (options) => {
      const { windowsAbout } = options.words;
      // Chance is told with the count of the same signals.
      const told = chance !== undefined && {
        aboutByChance: () => chance,
        windowsAbout: (facts: Parameters<typeof windowsAbout>[0]) => `${windowsAbout(facts)} ${chance}`,
      };
      return buildWindowShareChart({ share, signals: signals.happenings, period }, { ...options, words: { ...options.words, ...told } });
    },
    table: () => ({
      head: [words.part.windows, words.part.signals],
      rows: [
        [words.insideLabel, button(necessary, possible, { ids: inside, title: words.insideLabel })],
        [words.outsideLabel, button(of - possible, of - necessary, { ids: outside, title: words.outsideLabel })],
        [words.part.windows, numberButton(words.eventsBehind(share.ids.length), { ids: share.ids, title: words.part.windows }, context)],
      ],
    }),
  });
}

export function bandsSection(context: CompareContext): TemplateResult {
  const { comparison, compareWords: words } = context;
  const { bands, period } = comparison;
  const button = (found: readonly Happening[], title: string): TemplateResult => numberButton(String(found.length), { ids: idsOf(found), title }, context);
  return section(context, {
    name: 'bands',
    heading: words.bandsHeading,
    help: words.bandsHelp(bands),
    build: (options) => buildBandsChart({ bands, period }, options),
    table: () => ({
      help: words.monthsHelp,
      head: [words.monthColumn, words.part.signals, words.part.deeds],
      rows: byMonth(context).map(({ name, signals, deeds }) => [
        name,
        button(signals, `${words.part.signals}, ${name}`),
        button(deeds, `${words.part.deeds}, ${name}`),
      ]),
    }),
  });
}

interface Month {
  readonly name: string;
  readonly from: number;
  readonly signals: Happening[];
  readonly deeds: Happening[];
}

/** The happenings whose day is known by month, in time order. */
function byMonth(context: CompareContext): readonly Month[] {
  const { period, signals, deeds } = context.comparison;
  const format = dateFormat(context, { month: 'long' });
  const months = new Map<string, Month>();
  for (const part of ['signals', 'deeds'] as const)
    for (const happening of { signals, deeds }[part].happenings.filter(isExactDay)) {
      const name = format.format(period.start + happening.first * DAY_MS);
      const month = months.get(name) ?? { name, from: happening.first, signals: [], deeds: [] };
      months.set(name, month);
      month[part].push(happening);
    }
  return [...months.values()].toSorted((a, b) => a.from - b.from);
}

export function lagsSection(context: CompareContext): TemplateResult {
  const { comparison, compareWords: words, locale } = context;
  const isHeld = hasExactChance(comparison);
  return section(context, {
    name: 'lags',
    heading: words.lagsHeading,
    build: (options) => buildLagChart(comparison.lags, { ...options, hasChance: isHeld }),
    table: () => ({
      head: [words.lagsHeading, words.pairsCount, ...(isHeld ? [words.testColumns.expected] : [])],
      rows: comparison.lags.map(({ from, to, count, expected }) => [
        words.lagRange(from, to - 1),
        pairsButton({ count, from, to }, context),
        ...(isHeld ? [oneDecimal(expected, locale)] : []),
      ]),
    }),
  });
}
