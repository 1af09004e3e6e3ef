import type { Right } from '#domain/people/authorise.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import {
  dismissUndelivered,
  findUndelivered,
  ofTheBot,
  sendUndeliveredAgain,
} from '#storage/sending/undelivered-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** To look after what did not arrive: of a programme, or (its owners) of the bot itself. */
export type TendRight = Right<'viewProgress'> | Right<'tendUpdates'>;

/** Whose list a right is for. */
export const listOf = (right: TendRight): number =>
  right.action === 'tendUpdates' ? ofTheBot : right.about.programmeId;

/** `unchanged`: somebody was faster, it has arrived meanwhile, or it is in another list than the right is for. */
export type SettledUndelivered = { kind: 'sentAgain' | 'dismissed' | 'unchanged' };

/**
 * Sends news once more that did not arrive for certain, or takes it off the list. The row decides, so that a second
 * press, or a colleague's, does nothing more.
 */
export async function settleUndelivered(
  needs: Pick<Needs, 'database' | 'jobs'>,
  input: { right: TendRight; id: number; act: 'sendAgain' | 'dismiss'; now: Date },
): Promise<SettledUndelivered> {
  const { right, act, now } = input;
  const programmeId = listOf(right);
  return needs.database.transaction(async (db) => {
    const undelivered = await findUndelivered(db, input.id);
    if (undelivered?.programmeId !== programmeId) return { kind: 'unchanged' };
    const { id } = undelivered;
    const isDone =
      act === 'sendAgain' ? await sendUndeliveredAgain(db, id, now) : await dismissUndelivered(db, id, now);
    if (!isDone) return { kind: 'unchanged' };
    const action = act === 'sendAgain' ? 'delivery.sentAgain' : 'delivery.dismissed';
    await appendAudit(db, {
      at: now,
      actorPersonId: right.by.personId,
      action,
      programmeId: programmeId === ofTheBot ? undefined : programmeId,
      subject: `delivery:${id}`,
    });
    if (act === 'sendAgain') await needs.jobs.enqueue('deliver', db);
    return { kind: act === 'sendAgain' ? 'sentAgain' : 'dismissed' };
  });
}
