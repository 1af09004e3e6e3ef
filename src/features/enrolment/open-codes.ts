import { authorise } from '#domain/people/authorise.ts';
import { codesOpenedKey } from '#storage/people/code-miss-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { saveSetting } from '#storage/state/setting-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show } from '#telegram/screens/show-message.ts';

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
