import type { Right } from '#domain/people/authorise.ts';
import type { InvitedRole } from '#domain/people/role.ts';
import { createLink, findLinkById, replaceSecret, revokeLink } from '#storage/people/link-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

const lifetimeMs = 7 * 24 * 3_600_000;

export interface InviteInput {
  right: Right<'manageRoles'>;
  role: InvitedRole;
  /** Whom the link is meant for, as the organizer wrote. */
  name: string;
  updateId: number;
  now: Date;
}

/**
 * Makes a one-time link to a role, valid 7 days; audited. Only its hash is kept, so the same update again gives
 * the one invitation another secret.
 */
export async function inviteRole(
  needs: Pick<Needs, 'database' | 'secrets' | 'botUsername'>,
  input: InviteInput,
): Promise<{ link: string; expiresAt: Date }> {
  const { right, role, name, now, updateId } = input;
  const { programmeId } = right.about;
  const payload = needs.secrets.newPayload('r');
  const tokenHash = needs.secrets.hash(payload);
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await needs.database.transaction(async (db) => {
    const { linkId } = await applyOnce(db, { updateId, action: 'inviteRole', now }, async () => {
      const made = { kind: 'role' as const, tokenHash, programmeId, role, name, createdAt: now, expiresAt };
      const id = await createLink(db, made);
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'role.invited',
        programmeId,
        subject: `link:${id}`,
        details: { role },
      });
      return { linkId: id };
    });
    await replaceSecret(db, linkId, tokenHash);
  });
  return { link: `https://t.me/${needs.botUsername}?start=${payload}`, expiresAt };
}

export type CancelLinkOutcome = { kind: 'cancelled' } | { kind: 'tooLate' };

/**
 * Ends a role link nobody has used; audited. Too late once it was used, ended or ran out, and for a link of another
 * programme.
 */
export async function cancelRoleLink(
  needs: Pick<Needs, 'database'>,
  input: { right: Right<'manageRoles'>; linkId: number; now: Date },
): Promise<CancelLinkOutcome> {
  const { right, linkId, now } = input;
  return needs.database.transaction(async (db) => {
    const link = await findLinkById(db, linkId);
    if (link?.kind !== 'role' || link.programmeId !== right.about.programmeId) return { kind: 'tooLate' };
    if (!(await revokeLink(db, linkId, now))) return { kind: 'tooLate' };
    await appendAudit(db, {
      at: now,
      actorPersonId: right.by.personId,
      action: 'role.inviteCancelled',
      programmeId: link.programmeId,
      subject: `link:${linkId}`,
    });
    return { kind: 'cancelled' };
  });
}
