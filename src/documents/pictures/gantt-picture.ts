import type { Locale } from '#domain/locale.ts';
import type { ScheduleBar } from '#domain/plan/document/plan-document-blocks.ts';
import { ganttSvg } from './gantt-svg.ts';
import { drawPicture } from './svg-picture.ts';

const widthPx = 1600;

/** The bars of a schedule as PNG, sharp enough for paper. Pure work: only in the render thread. */
export function ganttPicture(
  bars: readonly ScheduleBar[],
  locale: Locale,
): { png: Uint8Array; heightByWidth: number } {
  const png = drawPicture({ svg: ganttSvg(bars, locale), widthPx });
  const heightPx = Buffer.from(png.buffer, png.byteOffset).readUInt32BE(20);
  return { png, heightByWidth: heightPx / widthPx };
}
