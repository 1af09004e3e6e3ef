import type { BoardMark, BoardRow } from '#domain/attendance/board.ts';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import { putAside } from '#features/board/board-card.ts';
import { type Board, findRightToMark, loadBoard, type OpenedBoard } from '#features/board/load-board.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { onWordsForm } from '#telegram/forms/on-words-form.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import { show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { type CorrectionOutcome, correctPresence, judgeReason } from './correct-presence.ts';
import {
  askReasonMessage,
  changeLines,
  correctedNote,
  type ReadyReason,
  readyReasons,
} from './correction-messages.ts';

type Meant = Pick<FormValues<'correction'>, 'sessionId' | 'participantId' | 'mark'>;

/** Takes the reason for changing a mark of a closed session. The participant is told, so it waits for [Kirim]. */
export const correctionDialogue = onWordsForm('correction', {
  ask: async (ctx, meant) => {
    const found = await findMeant(ctx, meant);
    if (!found) return undefined;
    const change = { session: found.board.session, row: found.row, after: afterOf(meant.mark) };
    const told = ctx.say(found.row.hasJoined ? 'correction-is-told' : 'correction-not-told');
    return { lead: [...changeLines(ctx.say, change), told].join('\n'), back: backTo(ctx, meant) };
  },
  read: async (ctx, meant) => {
    const typed = ctx.message?.text;
    const judged = typed === undefined ? undefined : judgeReason(typed);
    if (judged?.kind === 'reason') return judged.reason;
    const lines = judged
      ? [refusalText(ctx, judged)]
      : [ctx.say('content-refused', { kind: contentKind(ctx.message) }), ctx.say('correction-needs-text')];
    await showPrompt(ctx, retry(ctx, meant, lines));
    return undefined;
  },
  send: async (ctx, meant, reason) => {
    const found = await findMeant(ctx, meant);
    if (found) await correctAs(ctx, found, { mark: meant.mark, reason });
  },
});

const afterOf = (mark: BoardMark) => (mark === 'none' ? null : mark);

/** Asks for the reason; the next text is it. */
export async function askReason(
  ctx: BotContext,
  { session, rows }: Board,
  { participantId, mark }: { participantId: number; mark: BoardMark },
): Promise<void> {
  const { say } = ctx;
  const row = rows.find((each) => each.participantId === participantId);
  const after = afterOf(mark);
  if (!row) return toast(ctx, say('board-person-gone'));
  if ((row.mark ?? null) === after) return toast(ctx, say('correction-same', { mark: sayMark(say, after) }));
  await openForm(ctx, 'correction', { sessionId: session.id, participantId, mark });
  await putAside(ctx);
  await showPrompt(ctx, askReasonMessage(say, { session, row, after }));
}

/** One of the reasons offered was pressed. */
export async function pressReason(
  ctx: BotContext,
  board: OpenedBoard,
  { participantId, mark, ready }: Pick<Meant, 'participantId' | 'mark'> & { ready: string },
): Promise<void> {
  const reason = readyReasons.find((each) => each === ready);
  if (!reason) return;
  const row = board.rows.find((each) => each.participantId === participantId);
  if (row) await correctAs(ctx, { board, row }, { mark, reason: sayReady(ctx, reason) });
  else await show(ctx, { text: ctx.say('board-person-gone') });
  await leaveForm(ctx, 'correction');
}

const sayReady = ({ say }: BotContext, reason: ReadyReason) => say(`correction-ready-${reason}`);

/** Whose mark is changed, on the board of the session. */
interface MeantPerson {
  board: OpenedBoard;
  row: BoardRow;
}

/** The session and the person meant, for who may mark there; otherwise why not was said. */
async function findMeant(
  ctx: BotContext,
  { sessionId, participantId }: Meant,
): Promise<MeantPerson | undefined> {
  const { db } = ctx.needs.database;
  const right = await findRightToMark(db, ctx.actor, sessionId);
  const board = right && (await loadBoard(db, right, sessionId));
  const row = board?.rows.find((each) => each.participantId === participantId);
  if (board && row) return { board, row };
  if (!right) await refuse(ctx);
  else await show(ctx, { text: ctx.say(board ? 'board-person-gone' : 'board-session-gone') });
  return undefined;
}

async function correctAs(
  ctx: BotContext,
  { board, row }: MeantPerson,
  { mark, reason }: { mark: BoardMark; reason: string },
): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const { right, session } = board;
  const meant = { sessionId: session.id, participantId: row.participantId, mark };
  const outcome = await correctPresence(needs, { right, ...meant, reason, updateId, now });
  if (outcome.kind !== 'corrected') return showPrompt(ctx, retry(ctx, meant, [refusalText(ctx, outcome)]));
  await showPrompt(ctx, correctedNote(say, { session, row, ...outcome, reason: reason.trim() }));
}

function refusalText(
  { say }: BotContext,
  outcome: Exclude<CorrectionOutcome, { kind: 'corrected' }>,
): string {
  switch (outcome.kind) {
    case 'controlCharacters':
      return say('correction-controlCharacters');
    case 'reasonTooLong':
      return say('correction-reasonTooLong', { chars: outcome.chars });
    case 'empty':
    case 'reasonWithoutWords':
      return say('correction-reasonWithoutWords');
    case 'reasonTooShort':
      return say('correction-reasonTooShort');
    case 'unchanged':
    case 'notClosed':
    case 'gone':
      return say(`correction-${outcome.kind}`);
  }
}

const backTo = ({ say }: BotContext, { sessionId }: Meant) => ({
  label: say('button-back'),
  data: press('boardOpen', sessionId),
});

const retry = (ctx: BotContext, meant: Meant, lines: string[]) => ({
  text: lines.join('\n'),
  buttons: [[backTo(ctx, meant)]],
});
