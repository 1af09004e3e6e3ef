import { isLocale } from '#domain/locale.ts';
import type { Role } from '#domain/role.ts';
import { applyOnce } from '#storage/applied-updates.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import { findGrant, revokeRole as takeAway } from '#storage/role-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import type { Needs } from '#telegram/bot-context.ts';

export type RevokeOutcome = { kind: 'revoked'; role: Role } | { kind: 'gone' } | { kind: 'ownRole' };

/**
 * Takes a role away at once, tells its holder, and writes it to the audit log. Nobody takes away their own:
 * a programme would be left without whoever meant to hand it on.
 */
export async function revokeRole(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: { grantId: number; personId: number; updateId: number; now: Date },
): Promise<RevokeOutcome> {
  const { grantId, personId, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<RevokeOutcome>(db, { updateId, action: 'revokeRole', now }, async () => {
      const grant = await findGrant(db, grantId);
      if (!grant?.isHeld || grant.programmeId === undefined) return { kind: 'gone' };
      if (grant.personId === personId) return { kind: 'ownRole' };
      if (!(await takeAway(db, grantId, now))) return { kind: 'gone' };
      const { name } = await getProgramme(db, grant.programmeId);
      const say = needs.sayIn(isLocale(grant.locale) ? grant.locale : 'id');
      const text = say('staff-revoked-notice', { role: grant.role, programme: name });
      await queueDeliveries(db, [
        {
          dedupeKey: `roleRevoked:${grantId}:${updateId}`,
          kind: 'notice',
          personId: grant.personId,
          programmeId: grant.programmeId,
          payload: { kind: 'notice', message: { text } },
          dueAt: now,
        },
      ]);
      await needs.jobs.enqueue('deliver', db);
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
