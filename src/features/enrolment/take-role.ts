import type { Locale } from '#domain/locale.ts';
import type { Message, Say } from '#domain/message.ts';
import type { Role } from '#domain/people/role.ts';
import { latestOf } from '#domain/time/downtime.ts';
import type { Db } from '#storage/engine/database.ts';
import { ensurePerson, keepSpokenLocale } from '#storage/people/actor-store.ts';
import { findLink, type Link, useLink } from '#storage/people/link-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';

/** `used`: before, by whom; its own taker may hold the role still. */
export type TakeRoleOutcome =
  | { kind: 'taken'; role: Role; programmeId?: number }
  | { kind: 'used'; role: Role; programmeId?: number; byPersonId?: number }
  | { kind: 'expired' }
  | { kind: 'unknown' };

/** Takes the role a one-time link stands for. The same update again gives the same outcome. */
export async function takeRole(
  needs: Pick<Needs, 'database' | 'secrets' | 'sayIn' | 'jobs'>,
  input: {
    payload: string;
    telegramUserId: number;
    /** The language they speak, kept for what they are told later. */
    locale: Locale;
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
      await keepSpokenLocale(db, personId, input.locale);
      const { grantId } = await grantRole(db, { personId, role, programmeId, name: link.name, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'role.taken',
        programmeId,
        subject: `person:${personId}`,
        details: { role },
      });
      await tellTaken(needs, db, { grantId, personId, link, updateId, now });
      return { kind: 'taken', role, programmeId };
    }),
  );
}

/** Organizers and owners hear of it at once, at any hour: a link that reached the wrong hands is undone from here. */
async function tellTaken(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  taken: { grantId: number; personId: number; link: Link; updateId: number; now: Date },
): Promise<void> {
  const { grantId, personId, link, updateId, now } = taken;
  const { role = 'owner', name = '', programmeId } = link;
  const programme = programmeId === undefined ? '' : (await getProgramme(db, programmeId)).name;
  const news = {
    ...{ dedupeKey: `roleTaken:${grantId}:${updateId}`, exceptPersonId: personId, now },
    quiet: 'atOnce' as const,
    word: (say: Say): Message => ({
      text: say(role === 'owner' ? 'role-taken-for-owners' : 'role-taken-for-staff', {
        role,
        name,
        programme,
      }),
      buttons: [[{ label: say('role-revoke'), data: press('roleRevoke', grantId) }]],
    }),
  };
  if (programmeId !== undefined) await notifyStaff(needs, db, { ...news, programmeId });
  await notifyStaff(needs, db, news);
}
