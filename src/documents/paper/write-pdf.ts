import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { fallbackFiles, fontFiles, lastResortFont } from './font-files.ts';

declare module 'pdfmake' {
  /** Known to the library, though not to its types: where it looks for a font before it opens a file. */
  const virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
}

const oneStyle = (file: string) => ({ normal: file, bold: file, italics: file, bolditalics: file });
const lastResort = 'last-resort.ttf';

const fonts = {
  text: fontFiles,
  arabic: oneStyle(fallbackFiles.arabic),
  emoji: oneStyle(fallbackFiles.emoji),
  lastResort: oneStyle(lastResort),
};
const ownFiles = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)));

pdfmake.setFonts(fonts);
// Nothing a person typed may make the library open a file or an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => ownFiles.has(path));
pdfmake.virtualfs.writeFileSync(lastResort, lastResortFont());

/** The bytes of a PDF, set in Noto Sans of 10 points unless the definition says otherwise. */
export async function writePdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const created = pdfmake.createPdf({
    ...definition,
    defaultStyle: { font: 'text', fontSize: 10, lineHeight: 1.25, ...definition.defaultStyle },
  });
  return new Uint8Array(await created.getBuffer());
}

type Breaking = NonNullable<TDocumentDefinitions['pageBreakBefore']>;

/** The style of what stands at the head and foot of pages, so that it is not taken for text that follows a heading. */
export const runningStyle = 'running';
/** How far down the page a heading may stand, by its level: below that a row of a table no longer fits under it. */
const lowestPlace = [0.82, 0.88];

/** Moves a heading to the next page when it would stand there alone, or nearly at the foot of its page. */
export const keepHeadingsWithText: Breaking = (node, nodes) => {
  if (node.headlineLevel === undefined) return false;
  if (node.startPosition.verticalRatio > (lowestPlace[node.headlineLevel - 1] ?? 1)) return true;
  const follows = nodes
    .getFollowingNodesOnPage()
    .filter((each) => each.style !== runningStyle && (each.text !== undefined || each.image));
  return follows.every((each) => each.headlineLevel !== undefined);
};
