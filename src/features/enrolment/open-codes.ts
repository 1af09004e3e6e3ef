import type { Right } from '#domain/people/authorise.ts';
import { codesOpenedKey } from '#storage/people/code-miss-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { saveSetting } from '#storage/state/setting-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/**
 * Codes that many wrong ones have closed open at once; what was missed before counts no more. Audited.
 */
export async function openCodes(
  needs: Pick<Needs, 'database'>,
  { right, now }: { right: Right<'openCodes'>; now: Date },
): Promise<void> {
  await needs.database.transaction(async (db) => {
    await saveSetting(db, codesOpenedKey, now.toISOString());
    await appendAudit(db, { at: now, actorPersonId: right.by.personId, action: 'codes.opened' });
  });
}
