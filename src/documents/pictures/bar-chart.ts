import { drawPicture, escapeSvg } from './svg-picture.ts';

/** Bars below one another, each with its number: how many reached a step. */
export interface BarChart {
  title: string;
  subtitle: string;
  bars: { label: string; value: number }[];
  /** What a full bar stands for. */
  whole: number;
}

const widthPx = 1_000;
const top = 120;
const rowHeight = 64;
const barLeft = 330;
const barWidth = widthPx - barLeft - 110;

/** The chart as a PNG. */
export function drawBarChart(chart: BarChart): Uint8Array {
  const height = top + chart.bars.length * rowHeight + 24;
  const whole = Math.max(1, chart.whole);
  const rows = chart.bars.map(({ label, value }, index) => {
    const y = top + index * rowHeight;
    const width = (Math.min(value, whole) / whole) * barWidth;
    return [
      `<text x="${barLeft - 16}" y="${y + 34}" font-size="22" text-anchor="end">${escapeSvg(label)}</text>`,
      `<rect x="${barLeft}" y="${y}" width="${barWidth}" height="48" fill="#eef3f9" stroke="#1f4e79"/>`,
      `<rect x="${barLeft}" y="${y}" width="${width}" height="48" fill="#1f4e79"/>`,
      `<text x="${barLeft + barWidth + 14}" y="${y + 34}" font-size="24" font-weight="700">${value}</text>`,
    ].join('\n');
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${height}">`,
    `<rect width="${widthPx}" height="${height}" fill="#ffffff"/>`,
    `<text x="24" y="48" font-size="30" font-weight="700">${escapeSvg(chart.title)}</text>`,
    `<text x="24" y="84" font-size="22">${escapeSvg(chart.subtitle)}</text>`,
    ...rows,
    '</svg>',
  ].join('\n');
  return drawPicture({ svg, widthPx });
}
