import { Paragraph, TextRun } from 'docx';
import { printable } from '#domain/words/printable-text.ts';
import { beginsRight, hasRightToLeft } from './bidi-runs.ts';

/** Somebody's text for Word: a paragraph for each of its lines; one that begins on the right is set so. */
export function docxParagraphs(
  text: string,
  { style, keepNext }: { style?: string; keepNext?: boolean } = {},
): Paragraph[] {
  return printable(text)
    .split('\n')
    .map(
      (line) =>
        new Paragraph({ style, keepNext, bidirectional: beginsRight(line), children: docxRuns(line) }),
    );
}

/** One line as runs; Word orders and shapes them itself once it knows which read from right to left. */
export function docxRuns(text: string, more: { bold?: boolean } = {}): TextRun[] {
  const line = printable(text).replaceAll('\n', ' ');
  if (line === '') return [];
  if (!hasRightToLeft(line)) return [new TextRun({ text: line, ...more })];
  return directed(line).map(
    (run) => new TextRun({ ...more, text: run.text, rightToLeft: run.isRightToLeft }),
  );
}

/** Stretches in the order they were typed, unlike visualRuns. */
function directed(line: string): { text: string; isRightToLeft: boolean }[] {
  return line
    .split(/(?<=[^\s])(?=\s)|(?<=\s)(?=[^\s])/u)
    .map((text) => ({ text, isRightToLeft: hasRightToLeft(text) }));
}
