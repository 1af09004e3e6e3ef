import type { Role } from '#domain/role.ts';
import { latestOf } from '#domain/time/downtime.ts';
import { ensurePerson } from '#storage/actor-store.ts';
import { applyOnce } from '#storage/applied-updates.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { findLink, useLink } from '#storage/link-store.ts';
import { grantRole } from '#storage/role-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** `used`: before, by whom; its own taker may hold the role still. */
export type TakeRoleOutcome =
  | { kind: 'taken'; role: Role; programmeId?: number }
  | { kind: 'used'; role: Role; programmeId?: number; byPersonId?: number }
  | { kind: 'expired' }
  | { kind: 'unknown' };

/** Takes the role a one-time link stands for. The same update again gives the same outcome. */
export async function takeRole(
  needs: Pick<Needs, 'database' | 'secrets'>,
  input: {
    payload: string;
    telegramUserId: number;
    updateId: number;
    /** When the person acted, `now` unless told: decides whether the link had expired. */
    actedAt?: Date;
    now: Date;
  },
): Promise<TakeRoleOutcome> {
  const { updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<TakeRoleOutcome>(db, { updateId, action: 'takeRole', now }, async () => {
      const link = await findLink(db, { token: needs.secrets.hash(input.payload) });
      if (!link?.role) return { kind: 'unknown' };
      const { role, programmeId, usedByPersonId: byPersonId } = link;
      if (link.usedAt) return { kind: 'used', role, programmeId, byPersonId };
      if (link.revokedAt || link.expiresAt <= latestOf(input.actedAt ?? now, now)) return { kind: 'expired' };
      const personId = await ensurePerson(db, input.telegramUserId, now);
      if (!(await useLink(db, link.id, { personId, now }))) return { kind: 'used', role, programmeId };
      await grantRole(db, { personId, role, programmeId, name: link.name, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'role.taken',
        programmeId,
        subject: `person:${personId}`,
        details: { role },
      });
      return { kind: 'taken', role, programmeId };
    }),
  );
}
