import type { Right } from '#domain/people/authorise.ts';
import { readCheckInSecret } from '#storage/attendance/check-in-secret.ts';
import { findScreenKey, saveScreenKey } from '#storage/attendance/venue-screen-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export interface ScreenKeyInput {
  right: Right<'takeAttendance'>;
  /** When the address that the button knew was made, in seconds since 1970; 0 when there was none. */
  seenAtSeconds: number;
  updateId: number;
  now: Date;
}

export type ScreenKeyOutcome = { kind: 'issued' | 'changedMeanwhile' };

/** Seconds since 1970, as a button carries them. */
export const inSeconds = (at: Date) => Math.floor(at.getTime() / 1_000);

/**
 * Gives a programme's venue screen an address in place of the one before, which ends. The key is kept hashed,
 * and sealed to be shown again. A second tap, or one on an older button, changes nothing.
 */
export async function issueScreenKey(
  needs: Pick<Needs, 'database' | 'secrets'>,
  input: ScreenKeyInput,
): Promise<ScreenKeyOutcome> {
  const { right, seenAtSeconds, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<ScreenKeyOutcome>(db, { updateId, action: 'issueScreenKey', now }, async () => {
      await lockProgramme(db, programmeId);
      const before = await findScreenKey(db, programmeId);
      if ((before ? inSeconds(before.issuedAt) : 0) !== seenAtSeconds) return { kind: 'changedMeanwhile' };
      const key = needs.secrets.newPayload('s');
      const stored = { keyHash: needs.secrets.hash(key), sealedKey: needs.secrets.seal(key), issuedAt: now };
      await saveScreenKey(db, programmeId, stored);
      await readCheckInSecret(db);
      await appendAudit(db, {
        ...{ at: now, actorPersonId: right.by.personId, programmeId, action: 'screen.issued' },
        ...{ subject: `programme:${programmeId}`, details: { replaced: before !== undefined } },
      });
      return { kind: 'issued' };
    }),
  );
}
