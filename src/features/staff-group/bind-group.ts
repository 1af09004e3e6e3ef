import { bindStaffGroup, unbindStaffGroup } from '#storage/people/staff-group-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface BindInput {
  programmeId: number;
  chatId: number;
  personId: number;
  /** False takes the group away. */
  bind: boolean;
  updateId: number;
  now: Date;
}

/** Binds a group chat to a programme or releases it. Repeated by the same update it acts once. */
export async function bindGroup(
  needs: Pick<Needs, 'database'>,
  input: BindInput,
): Promise<{ kind: 'bound' | 'released' }> {
  const { programmeId, chatId, personId, bind, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<{ kind: 'bound' | 'released' }>(db, { updateId, action: 'bindGroup', now }, async () => {
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
