import type { Right } from '#domain/people/authorise.ts';
import { bindStaffGroup, findStaffGroupOfChat, unbindStaffGroup } from '#storage/people/staff-group-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface BindInput {
  right: Right<'editProgramme'>;
  chatId: number;
  /** False takes the group away. */
  bind: boolean;
  updateId: number;
  now: Date;
}

export type BindOutcome = { kind: 'bound' | 'released' } | { kind: 'boundElsewhere' };

/**
 * Binds a group chat to a programme or releases it; `boundElsewhere` when it is to be released and is another programme's
 * group. Whoever organizes one programme may bind a group they work in, whichever it was bound to before. Repeated by the
 * same update it acts once.
 */
export async function bindGroup(needs: Pick<Needs, 'database'>, input: BindInput): Promise<BindOutcome> {
  const { right, chatId, bind, updateId, now } = input;
  const { personId } = right.by;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<BindOutcome>(db, { updateId, action: 'bindGroup', now }, async () => {
      const before = await findStaffGroupOfChat(db, chatId);
      if (!bind && before && before.programmeId !== programmeId) return { kind: 'boundElsewhere' };
      if (bind) await bindStaffGroup(db, { programmeId, chatId, personId, now });
      else await unbindStaffGroup(db, chatId);
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: bind ? 'staffGroup.bound' : 'staffGroup.released',
        programmeId,
      });
      return { kind: bind ? 'bound' : 'released' };
    }),
  );
}
