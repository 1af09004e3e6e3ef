import { ensurePerson } from '#storage/actor-store.ts';
import { createLinks, revokeOwnerLinks } from '#storage/link-store.ts';
import { countOwners, grantRole } from '#storage/role-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { App } from './compose.ts';

const ownerLinkLifetimeMs = 24 * 3_600_000;

/** Makes the accounts of OWNER_IDS owners; without any owner, prints a one-time owner link. */
export async function offerFirstOwner(app: App, ownerIds: number[]): Promise<void> {
  const { needs } = app;
  const now = needs.clock.now();
  for (const telegramUserId of ownerIds) {
    await needs.database.transaction(async (db) => {
      const personId = await ensurePerson(db, telegramUserId, now);
      await grantRole(db, { personId, role: 'owner', now });
    });
  }
  if (ownerIds.length > 0 || (await countOwners(needs.database.db)) > 0) return;
  printOwnerLink(await createOwnerLink(needs));
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
