import { Resvg } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from './font-files.ts';

export type SvgPicture = {
  /** A whole SVG document. Text a person typed must be escaped in it; see {@link escapeSvg}. */
  svg: string;
  /** Width of the picture in pixels; the height follows from the drawing. */
  widthPx: number;
};

/**
 * Draws an SVG as a PNG on white, with Noto Sans whatever is installed and whatever font the drawing names. Takes
 * tens of milliseconds of pure work: call it through {@link renderInWorker}. Throws when the SVG cannot be read.
 */
export function drawPicture({ svg, widthPx }: SvgPicture): Uint8Array {
  const picture = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: widthPx },
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFiles.normal, fontFiles.bold],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return picture.render().asPng();
}

/** Text as it may stand in an SVG; characters XML knows no way to write become the replacement character. */
export function escapeSvg(text: string): string {
  return text
    .toWellFormed()
    .replace(unwritable, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
