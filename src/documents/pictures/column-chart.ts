import { drawPicture, escapeSvg } from './svg-picture.ts';

/** Columns of stacked segments over days. Segments tell themselves apart by pattern as well as by shade. */
export interface ColumnChart {
  title: string;
  subtitle: string;
  /** What the segments mean, bottom first; at most four. */
  legend: string[];
  columns: { label: string; segments: number[] }[];
  /** What the numbers at the side count, such as `JP`. */
  unit: string;
}

const chartWidthPx = 1_000;

const left = 70;
const top = 168;
const plotHeight = 330;
const plotWidth = chartWidthPx - left - 30;
const bottom = top + plotHeight;
const height = bottom + 120;
const steps = 4;

/** The chart as a PNG; empty columns keep their place, so that days without anything are seen. */
export function drawColumnChart(chart: ColumnChart): Uint8Array {
  return drawPicture({ svg: columnChartSvg(chart), widthPx: chartWidthPx });
}

function columnChartSvg(chart: ColumnChart): string {
  const highest = Math.max(1, ...chart.columns.map(({ segments }) => sum(segments)));
  const ceiling = Math.ceil(highest / steps) * steps;
  const parts = [
    text(chart.title, { x: 24, y: 48, size: 30, weight: 700 }),
    text(chart.subtitle, { x: 24, y: 84, size: 22 }),
    ...legendParts(chart.legend),
    ...scaleParts(ceiling, chart.unit),
    ...chart.columns.flatMap((_, index) => columnParts(chart, { index, ceiling })),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${chartWidthPx} ${height}">`,
    patterns,
    `<rect width="${chartWidthPx}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

const fills = ['#1f4e79', 'url(#hatch)', '#ffffff', 'url(#dots)'];

const patterns = `<defs>
<pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="8" height="8" fill="#cfe0f1"/><rect width="3" height="8" fill="#1f4e79"/></pattern>
<pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">
<rect width="8" height="8" fill="#f3ead2"/><circle cx="3" cy="3" r="2" fill="#7a5a00"/></pattern>
</defs>`;

function columnParts(
  { columns }: ColumnChart,
  { index, ceiling }: { index: number; ceiling: number },
): string[] {
  const { label, segments } = columns[index]!;
  const slot = plotWidth / columns.length;
  const width = Math.min(60, slot * 0.7);
  const x = left + slot * index + (slot - width) / 2;
  let y = bottom;
  const boxes = segments.map((value, place) => {
    const tall = (value / ceiling) * plotHeight;
    y -= tall;
    return value > 0 ? box({ x, y, width, height: tall }, fills[place] ?? '#ffffff') : '';
  });
  const middle = x + width / 2;
  const name = `<text x="${middle}" y="${bottom + 14}" font-size="18" transform="rotate(-60 ${middle} ${bottom + 14})" text-anchor="end">${escapeSvg(label)}</text>`;
  return [...boxes, name];
}

function legendParts(legend: string[]): string[] {
  const slot = (chartWidthPx - 48) / Math.max(1, legend.length);
  return legend.flatMap((label, index) => {
    const x = 24 + slot * index;
    return [
      box({ x, y: 104, width: 26, height: 22 }, fills[index] ?? '#ffffff'),
      text(label, { x: x + 36, y: 122, size: 20 }),
    ];
  });
}

function scaleParts(ceiling: number, unit: string): string[] {
  const lines = Array.from({ length: steps + 1 }, (_, step) => {
    const y = bottom - (plotHeight * step) / steps;
    const value = (ceiling * step) / steps;
    const line = `<line x1="${left}" x2="${left + plotWidth}" y1="${y}" y2="${y}" stroke="#999999" stroke-width="1"/>`;
    return `${line}<text x="${left - 10}" y="${y + 6}" font-size="18" text-anchor="end">${value}</text>`;
  });
  return [...lines, text(unit, { x: 24, y: top - 14, size: 18 })];
}

function text(words: string, at: { x: number; y: number; size: number; weight?: number }): string {
  const { x, y, size, weight = 400 } = at;
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="#111111">${escapeSvg(words)}</text>`;
}

function box(at: { x: number; y: number; width: number; height: number }, fill: string): string {
  const { x, y, width, height: tall } = at;
  return `<rect x="${x}" y="${y}" width="${width}" height="${tall}" fill="${fill}" stroke="#1f4e79" stroke-width="1.5"/>`;
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
