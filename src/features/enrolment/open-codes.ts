import { authorise } from '#domain/authorise.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { codesOpenedKey } from '#storage/code-miss-store.ts';
import { saveSetting } from '#storage/setting-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/refuse.ts';
import { show } from '#telegram/show-message.ts';

/** [Buka lagi]: codes that many wrong ones have closed open at once; what was missed before counts no more. */
export async function openCodes(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now } = ctx;
  if (!authorise(actor, 'openCodes')) return refuse(ctx);
  await needs.database.transaction(async (db) => {
    await saveSetting(db, codesOpenedKey, now.toISOString());
    await appendAudit(db, { at: now, actorPersonId: actor.personId, action: 'codes.opened' });
  });
  await show(ctx, { text: say('join-codes-opened') });
}
