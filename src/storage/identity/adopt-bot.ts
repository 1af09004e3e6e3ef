import type { Database, Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { findSetting, saveSetting } from '#storage/state/setting-store.ts';
import { botIdKey } from './bot-identity.ts';

/**
 * Hands the data to another bot, in one transaction. People, programmes, answers and plans stay; what only the
 * earlier bot could use goes: numbers of updates, messages and files, what waits to repeat or change one of its
 * messages, open forms, the staff groups it is in. Links keep working, under the new bot's name. Returns the id of
 * the earlier bot; undefined when the data was this bot's already, or nobody's.
 */
export async function adoptBot(
  database: Pick<Database, 'transaction'>,
  { botId, now }: { botId: string; now: Date },
): Promise<string | undefined> {
  return database.transaction(async (db) => {
    const earlier = await findSetting(db, botIdKey);
    await saveSetting(db, botIdKey, botId);
    if (earlier === undefined || earlier === botId) return undefined;
    await endMessages(db);
    await endUpdates(db);
    await db.setting.deleteMany({ where: { key: 'webhookSecret' } });
    // Whoever blocked the earlier bot has not blocked this one.
    await db.person.updateMany({ data: { unreachableAt: null } });
    await appendAudit(db, { at: now, action: 'database.adopted', details: { from: earlier, to: botId } });
    return earlier;
  });
}

const undone = ['scheduled', 'sending', 'paused', 'stopping'];

/** A message or a file can be repeated, edited or taken back only by the bot that sent it. */
async function endMessages(db: Db): Promise<void> {
  await db.broadcast.updateMany({ where: { state: 'draft' }, data: { state: 'discarded' } });
  await db.broadcast.updateMany({ where: { state: { in: undone } }, data: { state: 'stopped' } });
  await db.broadcastChange.updateMany({
    where: { state: { in: ['draft', 'running'] } },
    data: { state: 'discarded' },
  });
  await execute(db)`
    UPDATE "Delivery" SET "status" = 'withdrawn' WHERE "status" IN ('pending', 'sending')
      AND ("broadcastId" IS NOT NULL OR "payload"->>'kind' IN ('copy', 'edit', 'deletion'))`;
  await execute(db)`
    UPDATE "Delivery" SET "messageId" = NULL, "messageIds" = NULL, "payload" = "payload" - 'replyToMessageId'`;
  await db.broadcast.updateMany({ data: { progressMessageId: null } });
  await db.boardCard.deleteMany({});
  await db.staffGroup.deleteMany({});
  // Offered and not fetched yet: only the earlier bot could fetch it.
  await db.planEvidence.deleteMany({ where: { storedFileId: null } });
}

/** Both bots count their updates from numbers of their own: an old one must not answer for a new one. */
async function endUpdates(db: Db): Promise<void> {
  await db.inboxUpdate.deleteMany({});
  await db.appliedUpdate.deleteMany({});
  await db.dialogueState.deleteMany({});
  await db.chatLease.deleteMany({});
  await db.openForm.deleteMany({});
  await db.checkInMiss.deleteMany({});
  await db.presence.updateMany({ data: { updateId: null } });
  await execute(db)`UPDATE "AnswerHistory" SET "updateId" = -"id"`;
  await execute(db)`UPDATE "TicketMessage" SET "updateId" = -"id", "messageId" = NULL`;
}
