import type { Right } from '#domain/people/authorise.ts';
import type { Role } from '#domain/people/role.ts';
import type { Db } from '#storage/engine/database.ts';
import { findGrant, lockOwners, revokeRole as takeAway } from '#storage/people/role-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { takeBackStaffNews } from '#storage/sending/told-deliveries.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';

/** An owner's role is another owner's to end, the others are of a programme. */
export type RightOverRole = Right<'manageRoles'> | Right<'manageOwners'>;

type Grant = NonNullable<Awaited<ReturnType<typeof findGrant>>>;

export type RevokeOutcome =
  | { kind: 'revoked'; role: Role }
  | { kind: 'gone' }
  | { kind: 'ownRole' }
  /** Somebody has to be owner: two who removed each other at the same moment. */
  | { kind: 'lastOwner' };

/**
 * Takes a role away at once, with what waits for its holder as one of the staff, tells them, and writes it to the audit
 * log. Nobody takes away their own: a programme would be left without whoever meant to hand it on. A role that the right
 * does not reach is as if it were gone.
 */
export async function revokeRole(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: { right: RightOverRole; grantId: number; updateId: number; now: Date },
): Promise<RevokeOutcome> {
  const { right, grantId, updateId, now } = input;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<RevokeOutcome>(db, { updateId, action: 'revokeRole', now }, async () => {
      const grant = await findGrant(db, grantId);
      if (!grant?.isHeld || !reaches(right, grant)) return { kind: 'gone' };
      if (grant.personId === personId) return { kind: 'ownRole' };
      if (grant.role === 'owner' && !(await lockOwners(db)).includes(personId)) return { kind: 'lastOwner' };
      if (!(await takeAway(db, grantId, now))) return { kind: 'gone' };
      await takeBackStaffNews(db, grant);
      await tellHolder(needs, db, { grant, updateId, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'role.revoked',
        programmeId: grant.programmeId,
        subject: `person:${grant.personId}`,
        details: { role: grant.role },
      });
      return { kind: 'revoked', role: grant.role };
    }),
  );
}

function reaches(right: RightOverRole, { role, programmeId }: Grant): boolean {
  const isOfBot = role === 'owner' || programmeId === undefined;
  return right.action === 'manageOwners' ? isOfBot : !isOfBot && programmeId === right.about.programmeId;
}

async function tellHolder(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { grant, updateId, now }: { grant: Grant; updateId: number; now: Date },
): Promise<void> {
  const { id, role, programmeId, personId } = grant;
  const programme = programmeId === undefined ? '' : (await getProgramme(db, programmeId)).name;
  await tell(needs, db, {
    ...{ programmeId, to: [{ personId }], subject: `role:${id}`, revision: 'next', now },
    ...{ dedupeKey: `roleRevoked:${id}:${updateId}`, purpose: 'decision', quiet: 'silent' },
    word: (say) => ({
      text: role === 'owner' ? say('staff-revoked-owner') : say('staff-revoked-notice', { role, programme }),
    }),
  });
}
