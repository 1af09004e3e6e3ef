import type { IStylesOptions } from 'docx';
import type { Locale } from '#domain/locale.ts';

const blue = '1F4E8C';
const grey = '5B6570';
const brown = '8A3B12';
const languages: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };

/** The look of a plan in Word. Calibri is where Word is, and LibreOffice has letters of the same widths. */
export function docxStyles(locale: Locale): IStylesOptions {
  const style = (id: string, run: object, paragraph: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    next: 'Normal',
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: languages[locale] } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      heading1: {
        run: { font: 'Calibri', size: 32, bold: true, color: blue },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 360, after: 120 } },
      },
      heading2: {
        run: { font: 'Calibri', size: 25, bold: true, color: '1B222A' },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 220, after: 80 } },
      },
    },
    paragraphStyles: [
      style('Kind', { size: 24, color: blue }, { spacing: { before: 2600, after: 240 } }),
      style('CoverTitle', { size: 52, bold: true }, { spacing: { after: 640 } }),
      style('ContentsTitle', { size: 32, bold: true, color: blue }, { spacing: { after: 200 } }),
      style('Small', { size: 17, color: grey }, { spacing: { after: 0 } }),
      style('TOC1', { size: 21, bold: true }, { spacing: { before: 60, after: 0 } }),
      style('TOC2', { size: 20 }, { spacing: { after: 0 }, indent: { left: 280 } }),
      style('Gap', { italics: true, color: brown }, { keepNext: false }),
      style('Cell', { size: 20 }, { spacing: { before: 40, after: 40 } }),
    ],
  };
}
