import type { Locale } from '#domain/locale.ts';
import type { ScheduleBar } from '#domain/plan/document/plan-document-blocks.ts';
import { addDays, daysBetween } from '#domain/time/local-time.ts';
import { shortMonth } from '#domain/time/month-names.ts';
import { formatDayRange } from '#domain/time/time-format.ts';
import { wrapLine } from '#domain/words/wrap-lines.ts';
import { escapeSvg, svgText } from './svg-picture.ts';

/** Width of the drawing in its own units; its height grows with the bars. */
export const ganttWidth = 1000;
const labelWidth = 330;
const fontSize = 17;
const headHeight = 44;
const rowHeight = 52;
const maxLabelChars = 32;
const maxMonthMarks = 11;
const smallestBar = 6;

type Mark = { on: string; label: string };
type Chart = { fromOn: string; days: number; locale: Locale };

/**
 * Bars over the months, one below the other with their names on the left and their days under the bar. Names take two
 * lines and are cut after that. Days are local and both inclusive; from and until of a bar must be in order.
 */
export function ganttSvg(bars: readonly ScheduleBar[], locale: Locale): string {
  const first = bars.map(({ fromOn }) => fromOn).toSorted()[0] ?? '2000-01-01';
  const last =
    bars
      .map(({ untilOn }) => untilOn)
      .toSorted()
      .at(-1) ?? first;
  const fromOn = `${first.slice(0, 7)}-01`;
  const chart = { fromOn, days: daysBetween(fromOn, monthAfter(last)), locale };
  const height = headHeight + bars.length * rowHeight + 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${ganttWidth}" height="${height}" font-family="Noto Sans" font-size="${fontSize}">`,
    ...bars.map((_, index) => stripe(index)),
    ...monthMarks(chart).map((mark) => drawMark(mark, { chart, height })),
    ...bars.map((bar, index) => drawBar(bar, { index, chart })),
    '</svg>',
  ].join('\n');
}

function stripe(index: number): string {
  const y = headHeight + index * rowHeight;
  const fill = index % 2 === 0 ? '#f2f5f9' : '#ffffff';
  return `<rect x="0" y="${y}" width="${ganttWidth}" height="${rowHeight}" fill="${fill}"/>`;
}

/** First days of months, few enough to be read; the year where it begins. */
function monthMarks({ fromOn, days, locale }: Chart): Mark[] {
  const marks: Mark[] = [];
  const untilOn = addDays(fromOn, days);
  for (let on = fromOn; on < untilOn; on = monthAfter(on)) {
    const month = Number(on.slice(5, 7));
    const year = marks.length === 0 || month === 1 ? ` ${on.slice(0, 4)}` : '';
    marks.push({ on, label: `${shortMonth(month, locale)}${year}` });
  }
  const every = Math.ceil(marks.length / maxMonthMarks);
  if (every === 1) return marks;
  return marks
    .filter((_, index) => index % every === 0)
    .map(({ on }) => ({ on, label: withYear(on, locale) }));
}

function withYear(on: string, locale: Locale): string {
  return `${shortMonth(Number(on.slice(5, 7)), locale)} ${on.slice(2, 4)}`;
}

function drawMark({ on, label }: Mark, { chart, height }: { chart: Chart; height: number }): string {
  const x = xOf(on, chart);
  return [
    `<line x1="${x}" y1="8" x2="${x}" y2="${height - 8}" stroke="#c3cad3" stroke-width="1"/>`,
    `<text x="${x + 5}" y="28" fill="#3c4650" font-size="15">${escapeSvg(label)}</text>`,
  ].join('');
}

function drawBar(bar: ScheduleBar, { index, chart }: { index: number; chart: Chart }): string {
  const top = headHeight + index * rowHeight;
  const x = xOf(bar.fromOn, chart);
  const width = Math.max(smallestBar, round(xOf(addDays(bar.untilOn, 1), chart) - x));
  const range = formatDayRange(bar.fromOn, bar.untilOn, chart.locale);
  // Near the right edge the days would run out of the picture: there they end where the bar ends.
  const atEnd = x > ganttWidth - 220;
  const place = atEnd ? `x="${ganttWidth - 4}" text-anchor="end"` : `x="${x}"`;
  return [
    ...labelLines(`${index + 1}. ${bar.label}`).map(
      (line, nth, lines) =>
        `<text x="6" y="${top + (lines.length === 1 ? 31 : 21 + nth * 21)}" fill="#1b222a">${svgText(line, { x: 6, sizePx: fontSize })}</text>`,
    ),
    `<rect x="${x}" y="${top + 8}" width="${width}" height="18" rx="3" fill="#1f4e8c"/>`,
    `<text ${place} y="${top + 43}" fill="#3c4650" font-size="14">${escapeSvg(range)}</text>`,
  ].join('\n');
}

function labelLines(label: string): string[] {
  const lines = wrapLine(label.replace(/\s+/gu, ' '), maxLabelChars);
  const [one = '', two = ''] = lines;
  if (lines.length <= 2) return lines;
  return [
    one,
    `${Array.from(two)
      .slice(0, maxLabelChars - 1)
      .join('')
      .trimEnd()}…`,
  ];
}

function xOf(on: string, { fromOn, days }: Chart): number {
  return round(labelWidth + (daysBetween(fromOn, on) / days) * (ganttWidth - labelWidth - 4));
}

function monthAfter(on: string): string {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

const round = (units: number) => Math.round(units * 10) / 10;
