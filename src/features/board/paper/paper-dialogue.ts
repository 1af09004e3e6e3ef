import { type PresenceSheetReading, readPresenceSheet } from '#documents/workbook/presence-sheet-read.ts';
import type { PaperReading } from '#domain/attendance/paper-sheet.ts';
import { readPaperSheet } from '#domain/attendance/paper-sheet.ts';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import { putAside } from '#features/board/board-card.ts';
import { type Board, findRightToMark, loadBoard } from '#features/board/load-board.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { findFormNow, leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import type { PaperInput } from './enter-paper-sheet.ts';
import { askPaperMessage, paperPreview } from './paper-messages.ts';

/** Takes the numbers of a paper sheet, or the sheet itself as a file. */
export const paperDialogue = onForm('paperSheet', takeSheet);

/** Asks for the sheet. */
export async function askPaper(ctx: BotContext, board: Board): Promise<void> {
  await openForm(ctx, 'paperSheet', { sessionId: board.session.id });
  await putAside(ctx);
  await showPrompt(ctx, askPaperMessage(ctx.say, board));
}

/** The marks that were read last for this session, by participant; undefined when there are none any more. */
export async function findReadMarks(ctx: BotContext, board: Board): Promise<PaperInput['marks'] | undefined> {
  const values = await findFormNow(ctx, 'paperSheet');
  if (values?.sessionId !== board.session.id) return undefined;
  const idOf = new Map(board.rows.map(({ rosterNo, participantId }) => [rosterNo, participantId]));
  return values.marks?.flatMap(({ rosterNo, status }) => {
    const participantId = idOf.get(rosterNo);
    return participantId === undefined ? [] : [{ participantId, status }];
  });
}

async function takeSheet(ctx: BotContext, { sessionId }: FormValues<'paperSheet'>): Promise<void> {
  const { needs, actor, say } = ctx;
  const { db } = needs.database;
  const right = await findRightToMark(db, actor, sessionId);
  const board = right && (await loadBoard(db, right, sessionId));
  if (!board) {
    await leaveForm(ctx, 'paperSheet');
    return refuse(ctx);
  }
  const reading = await readSheet(ctx, board);
  if (reading.kind !== 'marks') return showPrompt(ctx, refused(ctx, board, reading));
  const { marks } = reading;
  await openForm(ctx, 'paperSheet', { sessionId, marks });
  await showPrompt(ctx, paperPreview(say, board, marks));
}

type SheetReading = PaperReading | PresenceSheetReading | { kind: 'wrongContent' };

async function readSheet(ctx: BotContext, { rows }: Board): Promise<SheetReading> {
  const known = new Set(rows.map(({ rosterNo }) => rosterNo));
  const { text, document, animation } = ctx.message!;
  if (text !== undefined) return readPaperSheet(text, known);
  if (!document || animation) return { kind: 'wrongContent' };
  if ((document.file_size ?? 0) > maxSheetBytes) return { kind: 'notASheet', why: 'tooLarge' };
  const bytes = await ctx.needs.download(document.file_id);
  const reading = await readPresenceSheet(bytes, document.file_name ?? 'sheet.xlsx');
  const stranger = reading.kind === 'marks' && reading.marks.find(({ rosterNo }) => !known.has(rosterNo));
  return stranger ? { kind: 'noSuchNumber', typed: String(stranger.rosterNo) } : reading;
}

const maxSheetBytes = 5 * 1024 * 1024;

function refused(ctx: BotContext, board: Board, reading: Exclude<SheetReading, { kind: 'marks' }>) {
  const { say } = ctx;
  return {
    text: [refusalText(ctx, reading), say('paper-example')].join('\n'),
    buttons: [[{ label: say('button-back'), data: press('boardOpen', board.session.id) }]],
  };
}

function refusalText(
  { say, message }: BotContext,
  reading: Exclude<SheetReading, { kind: 'marks' }>,
): string {
  switch (reading.kind) {
    case 'wrongContent':
      return say('content-refused', { kind: contentKind(message) });
    case 'notASheet':
      return say('paper-not-a-sheet', { why: reading.why });
    case 'badRow':
      return say('paper-bad-row', { row: reading.row, typed: reading.typed });
    case 'twice':
      return say('paper-twice', { no: reading.rosterNo });
    case 'nothing':
      return say('paper-nothing');
    case 'unreadable':
    case 'unknownCode':
    case 'noSuchNumber':
    case 'reversed':
      return say(`paper-${reading.kind}`, { typed: reading.typed });
  }
}
