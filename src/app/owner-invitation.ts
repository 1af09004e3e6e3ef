import type { Db } from '#storage/engine/database.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { createLinks, revokeOwnerLinks } from '#storage/people/link-store.ts';
import { countOwners, endOwnersBut, grantRole } from '#storage/people/role-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { App } from './compose.ts';

const ownerLinkLifetimeMs = 24 * 3_600_000;

/**
 * Makes the accounts of OWNER_IDS owners, and takes the role from who is not listed any more, unless they have it by
 * link as well. When nobody is owner then, prints a one-time owner link. Returns whose roles
 * changed, by Telegram id.
 */
export async function offerFirstOwner(app: Pick<App, 'needs'>, ownerIds: number[]): Promise<number[]> {
  const { needs } = app;
  const now = needs.clock.now();
  const changed = await needs.database.transaction(async (db) => {
    const ids: number[] = [];
    for (const telegramUserId of ownerIds) {
      const personId = await ensurePerson(db, telegramUserId, now);
      const { isNew } = await grantRole(db, { personId, role: 'owner', by: 'byOwnerIds', now });
      if (!isNew) continue;
      await writeDown(db, { action: 'role.granted', personId, now });
      ids.push(telegramUserId);
    }
    for (const { personId, telegramUserId } of await endOwnersBut(db, ownerIds, now)) {
      await writeDown(db, { action: 'role.ended', personId, now });
      ids.push(telegramUserId);
    }
    return ids;
  });
  if ((await countOwners(needs.database.db)) === 0) printOwnerLink(await createOwnerLink(needs));
  return changed;
}

async function writeDown(db: Db, act: { action: string; personId: number; now: Date }): Promise<void> {
  const { action, personId, now } = act;
  const details = { role: 'owner', by: 'OWNER_IDS' };
  await appendAudit(db, { at: now, action, subject: `person:${personId}`, details });
}

/** A fresh owner link, valid once and for 24 hours; earlier unused ones end. */
export async function createOwnerLink(needs: Pick<Needs, 'database' | 'clock' | 'secrets' | 'botUsername'>) {
  const payload = needs.secrets.newPayload('o');
  const now = needs.clock.now();
  await needs.database.transaction(async (db) => {
    await revokeOwnerLinks(db, now);
    await createLinks(db, [
      {
        kind: 'owner',
        tokenHash: needs.secrets.hash(payload),
        role: 'owner',
        createdAt: now,
        expiresAt: new Date(now.getTime() + ownerLinkLifetimeMs),
      },
    ]);
  });
  return `https://t.me/${needs.botUsername}?start=${payload}`;
}

/** To standard output only: whoever reads the log must not become owner. */
export function printOwnerLink(link: string): void {
  console.log(`Open this link in Telegram to become the owner of this bot (once, within 24 hours):\n${link}`);
}
