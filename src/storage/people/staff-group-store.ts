import type { Db } from '#storage/engine/database.ts';

/** The group chat in which a programme's staff work. */
export interface StaffGroup {
  programmeId: number;
  chatId: number;
}

/** Binds a chat to a programme, in place of what either was bound to before. */
export async function bindStaffGroup(
  db: Db,
  { programmeId, chatId, personId, now }: StaffGroup & { personId: number; now: Date },
): Promise<void> {
  await db.staffGroup.deleteMany({ where: { OR: [{ programmeId }, { chatId }] } });
  await db.staffGroup.create({ data: { programmeId, chatId, boundByPersonId: personId, boundAt: now } });
}

/** The programme whose staff work in this chat. */
export async function findStaffGroupOfChat(db: Db, chatId: number): Promise<StaffGroup | undefined> {
  return toStaffGroup(await db.staffGroup.findUnique({ where: { chatId } }));
}

/** Unbinds a chat: the bot was removed from it, or an organizer asked for it. Returns whether it was bound. */
export async function unbindStaffGroup(db: Db, chatId: number): Promise<boolean> {
  const { count } = await db.staffGroup.deleteMany({ where: { chatId } });
  return count > 0;
}

/** A group that became a supergroup has a new id. */
export async function moveStaffGroup(db: Db, chatId: number, newChatId: number): Promise<void> {
  await db.staffGroup.updateMany({ where: { chatId }, data: { chatId: newChatId } });
}

function toStaffGroup(row: { programmeId: number; chatId: bigint } | null): StaffGroup | undefined {
  return row ? { programmeId: row.programmeId, chatId: Number(row.chatId) } : undefined;
}
