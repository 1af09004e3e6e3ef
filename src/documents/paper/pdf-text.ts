import type { ContentText } from 'pdfmake/interfaces.js';
import { printable } from '#domain/words/printable-text.ts';
import { beginsRight, type DirectedRun, hasRightToLeft, visualRuns } from './bidi-runs.ts';
import { type FontRole, fontRuns, textWidth } from './font-runs.ts';

export type PdfRun = { text: string; font?: FontRole };
type TextBox = { widthPt: number; sizePt: number };

/**
 * Somebody's text for a PDF: a paragraph for each of its lines, each letter in a font that has it. pdfmake knows only left
 * to right, so that paragraphs with right-to-left letters are broken into lines and put in order here.
 */
export function pdfParagraphs(text: string, box: TextBox): ContentText[] {
  return printable(text)
    .split('\n')
    .flatMap((line) => (hasRightToLeft(line) ? orderedLines(line, box) : [{ text: pdfRuns(line) }]));
}

/** A single line: a heading, a cell of the contents. Right-to-left stretches stand in their order. */
export function pdfLine(text: string): PdfRun[] {
  const line = printable(text).replaceAll('\n', ' ');
  if (!hasRightToLeft(line)) return pdfRuns(line);
  return visualRuns(line, beginsRight(line)).flatMap(directedRuns);
}

function pdfRuns(text: string): PdfRun[] {
  const runs = fontRuns(text);
  return runs.map((run) => (run.font === 'text' ? { text: run.text } : run));
}

function orderedLines(paragraph: string, box: TextBox): ContentText[] {
  const isRight = beginsRight(paragraph);
  return breakLines(paragraph, box).map((line) => ({
    text: visualRuns(line, isRight).flatMap(directedRuns),
    alignment: isRight ? 'right' : 'left',
  }));
}

/** Stretches of a right-to-left run in the order they are drawn: the last word first. */
function directedRuns({ text, isRightToLeft }: DirectedRun): PdfRun[] {
  if (!isRightToLeft) return pdfRuns(text);
  const words = text.split(/(\s+)/u).filter((word) => word !== '');
  return words.reverse().flatMap((word) =>
    fontRuns(word)
      .reverse()
      // The library turns Arabic around as it shapes it; everything else it draws as it comes.
      .map((run) => (run.font === 'arabic' ? run : { ...run, text: turned(run.text) })),
  );
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const turned = (text: string) =>
  [...graphemes.segment(text)]
    .map(({ segment }) => segment)
    .reverse()
    .join('');

/** Breaks at spaces; a little early, because widths add up differently once the runs are apart. */
function breakLines(paragraph: string, { widthPt, sizePt }: TextBox): string[] {
  const room = widthPt * 0.96;
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, sizePt) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
