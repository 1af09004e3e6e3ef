import { findScreenKey, removeScreenKey } from '#storage/attendance/venue-screen-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { inSeconds, type ScreenKeyInput } from './issue-screen-key.ts';

export type RevokeScreenOutcome = { kind: 'revoked' | 'changedMeanwhile' };

/** Ends the address of a programme's venue screen: who opens it finds nothing. Twice changes nothing more. */
export async function revokeScreenKey(
  needs: Pick<Needs, 'database'>,
  input: ScreenKeyInput,
): Promise<RevokeScreenOutcome> {
  const { right, seenAtSeconds, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<RevokeScreenOutcome>(db, { updateId, action: 'revokeScreenKey', now }, async () => {
      await lockProgramme(db, programmeId);
      const before = await findScreenKey(db, programmeId);
      if (!before || inSeconds(before.issuedAt) !== seenAtSeconds) return { kind: 'changedMeanwhile' };
      await removeScreenKey(db, programmeId);
      const subject = `programme:${programmeId}`;
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        programmeId,
        action: 'screen.revoked',
        subject,
      });
      return { kind: 'revoked' };
    }),
  );
}
