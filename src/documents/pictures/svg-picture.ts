import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import {
  fallbackFiles,
  familyNames,
  fontFamily,
  fontFiles,
  lastResortFont,
} from '#documents/paper/font-files.ts';
import { fontRuns, textWidth } from '#documents/paper/font-runs.ts';
import { printable } from '#domain/words/printable-text.ts';

export type SvgPicture = {
  /** A whole SVG document. Text a person typed must be escaped in it; see {@link escapeSvg}. */
  svg: string;
  /** Width of the picture in pixels; the height follows from the drawing. */
  widthPx: number;
};

/**
 * Draws an SVG as a PNG on white, with Noto Sans whatever is installed and whatever font the drawing names; other scripts
 * and symbols with fonts that have them. Takes tens of milliseconds: call it through `renderInWorker`.
 * Throws when the SVG cannot be read.
 */
export function drawPicture({ svg, widthPx }: SvgPicture): Uint8Array {
  const files = [fontFiles.normal, fontFiles.bold, ...Object.values(fallbackFiles)];
  const needsLastResort = svg.includes(familyNames.lastResort);
  if (!needsLastResort) return draw({ svg, widthPx, files });
  const folder = mkdtempSync(join(tmpdir(), 'pendamping-font-'));
  try {
    // The renderer takes fonts as files only, and none that are compressed.
    const unpacked = join(folder, 'last-resort.ttf');
    writeFileSync(unpacked, lastResortFont());
    return draw({ svg, widthPx, files: [...files, unpacked] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function draw({ svg, widthPx, files }: SvgPicture & { files: string[] }): Uint8Array {
  const picture = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: widthPx },
    font: {
      loadSystemFonts: false,
      fontFiles: files,
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return picture.render().asPng();
}

/** Text as it may stand in an SVG. */
export function escapeSvg(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Text somebody typed, for a text element that begins at `x`: in letters of the last resort only where nothing else has
 * them. Left alone, the renderer would take that font for the whole line.
 */
export function svgText(text: string, { x, sizePx }: { x: number; sizePx: number }): string {
  const runs = fontRuns(printable(text));
  if (runs.every(({ font }) => font !== 'lastResort')) return escapeSvg(text);
  let place = x;
  return runs
    .map(({ text: run, font }) => {
      const at = Math.round(place * 10) / 10;
      place += textWidth(run, sizePx);
      return `<tspan x="${at}" font-family="${familyNames[font]}" xml:space="preserve">${escapeSvg(run)}</tspan>`;
    })
    .join('');
}
