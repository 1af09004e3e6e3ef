import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { shown } from './read-reply.ts';

/** Files are drawn at low priority: on a busy machine the first one takes its time. */
const fileWaitMs = 60_000;

/** Presses and gives the file that comes: its name, what stands under it, its bytes. */
export async function fileAfter(user: SandboxUser, press: () => Promise<unknown>) {
  const before = (await user.lastBotMessage())?.messageId ?? 0;
  await press();
  const message = await user.waitForMessage(
    ({ messageId, file }) => messageId > before && file !== undefined,
    fileWaitMs,
  );
  const { lines, buttons } = shown(message);
  return { name: message.file!.name, lines, buttons, bytes: await user.fileBytes(message.file!) };
}

/** The words of a Word file, marks of XML left out. */
export function wordsOfDocx(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml']!).replace(/<[^>]+>/g, '');
}

/** The text of a PDF on one line. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}
