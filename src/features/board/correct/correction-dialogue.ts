import type { BoardMark } from '#domain/attendance/board.ts';
import { authorise } from '#domain/people/authorise.ts';
import { putAside } from '#features/board/board-card.ts';
import { type Board, loadBoard } from '#features/board/load-board.ts';
import { findProgrammeOfSession } from '#storage/schedule/session-store.ts';
import { closeForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { Dialogue } from '#telegram/forms/dialogues.ts';
import { hasty } from '#telegram/forms/hasty-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import { show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { type CorrectionOutcome, correctPresence } from './correct-presence.ts';
import { askReasonMessage, correctedNote, type ReadyReason, readyReasons } from './correction-messages.ts';

interface Meant {
  sessionId: number;
  participantId: number;
  mark: BoardMark;
}

/** Takes the reason for changing a mark of a closed session. */
export const correctionDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === 'correction',
  take: async (ctx) => {
    const meant = ctx.actor.form!.values as unknown as Meant;
    const typed = ctx.message?.text;
    if (typed !== undefined) return correctAs(ctx, meant, typed);
    const refused = ctx.say('content-refused', { kind: contentKind(ctx.message) });
    await showPrompt(ctx, retry(ctx, meant, [refused, ctx.say('correction-needs-text')]));
  },
};

/** Asks for the reason; the next text is it. */
export async function askReason(
  ctx: BotContext,
  { session, rows }: Board,
  { participantId, mark }: { participantId: number; mark: BoardMark },
): Promise<void> {
  const { say, needs, actor, now } = ctx;
  const row = rows.find((each) => each.participantId === participantId);
  const after = mark === 'none' ? null : mark;
  if (!row) return toast(ctx, say('board-person-gone'));
  if ((row.mark ?? null) === after) return toast(ctx, say('correction-same', { mark: sayMark(say, after) }));
  const values = { sessionId: session.id, participantId, mark, ...hasty };
  await saveForm(needs.database.db, actor.personId!, { kind: 'correction', values, now });
  await putAside(ctx);
  await showPrompt(ctx, askReasonMessage(say, { session, row, after }));
}

/** One of the reasons offered was pressed. */
export async function pressReason(ctx: BotContext, meant: Meant, ready: string): Promise<void> {
  const reason = readyReasons.find((each) => each === ready);
  if (reason) await correctAs(ctx, meant, sayReady(ctx, reason));
}

const sayReady = ({ say }: BotContext, reason: ReadyReason) => say(`correction-ready-${reason}`);

async function correctAs(ctx: BotContext, meant: Meant, reason: string): Promise<void> {
  const { needs, actor, say, updateId, now } = ctx;
  const { db } = needs.database;
  const board = await loadBoard(db, meant.sessionId);
  const programmeId = board?.session.programmeId ?? (await findProgrammeOfSession(db, meant.sessionId));
  const mayMark = authorise(actor, 'takeAttendance', { programmeId });
  const row = board?.rows.find(({ participantId }) => participantId === meant.participantId);
  if (!mayMark || !board || !row) {
    if (actor.personId) await closeForm(db, actor.personId, 'correction');
    if (!mayMark) return refuse(ctx);
    return show(ctx, { text: say(board ? 'board-person-gone' : 'board-session-gone') });
  }
  const outcome = await correctPresence(needs, {
    ...meant,
    reason,
    byPersonId: actor.personId!,
    updateId,
    now,
  });
  if (outcome.kind === 'corrected') {
    const { session } = board;
    return showPrompt(ctx, correctedNote(say, { session, row, ...outcome, reason: reason.trim() }));
  }
  await showPrompt(ctx, retry(ctx, meant, [refusalText(ctx, outcome)]));
}

function refusalText(
  { say }: BotContext,
  outcome: Exclude<CorrectionOutcome, { kind: 'corrected' }>,
): string {
  switch (outcome.kind) {
    case 'controlCharacters':
      return say('correction-controlCharacters', { names: outcome.names.join(', ') });
    case 'reasonTooLong':
      return say('correction-reasonTooLong', { chars: outcome.chars });
    case 'empty':
    case 'reasonTooShort':
      return say('correction-reasonTooShort');
    case 'unchanged':
    case 'notClosed':
    case 'gone':
      return say(`correction-${outcome.kind}`);
  }
}

function retry({ say }: BotContext, { sessionId }: Meant, lines: string[]) {
  const buttons = [[{ label: say('button-back'), data: press('boardOpen', sessionId) }]];
  return { text: lines.join('\n'), buttons };
}
