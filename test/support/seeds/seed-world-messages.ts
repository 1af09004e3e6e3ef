import type { Db } from '#storage/engine/database.ts';
import type { World } from './seed-forged-world.ts';

const at = new Date('2019-03-01T00:00:00Z');

/** A draft and a finished announcement with their corrections, and templates, one of them removed. */
export async function seedAnnouncements(db: Db, { base, mark, formerPersonId }: World): Promise<void> {
  const content = {
    ...{ kind: 'text', excerpt: `${mark}-Broadcast`, fingerprint: mark },
    source: { text: `${mark}-Broadcast`, entities: [] },
    copy: { chatId: 700_000 + base + 2, messageId: 1 },
  };
  for (const state of ['draft', 'finished'])
    await db.broadcast.create({
      data: {
        ...{ programmeId: base + 1, authorPersonId: formerPersonId ?? base + 2, content, state },
        ...{ audience: { kind: 'all' }, createdAt: at, wantsReceipts: true },
        ...(state === 'finished' ? { startedAt: at, finishedAt: at } : {}),
      },
    });
  const replacement = { kind: 'text', text: `${mark}-Correction`, entities: [] };
  for (const broadcastId of [base + 1, base + 2])
    await db.broadcastChange.create({
      data: {
        ...{ broadcastId, kind: 'correct', content: { content, replacement } },
        ...{ state: broadcastId === base + 1 ? 'draft' : 'done', byPersonId: base + 2, createdAt: at },
      },
    });
  for (const removedAt of [null, at])
    await db.broadcastTemplate.create({
      data: {
        ...{ programmeId: base + 1, text: `${mark}-Template`, entities: [], removedAt },
        ...{ createdByPersonId: base + 2, createdAt: at },
      },
    });
}

/** Collected changes of the timetable, a release, and the address of the venue screen. */
export async function seedSchedule(db: Db, { base, mark }: World): Promise<void> {
  const programmeId = base + 1;
  await db.scheduleDraft.create({ data: { programmeId } });
  await db.scheduleChange.create({
    data: { programmeId, sessionId: base + 2, patch: { place: `${mark}-Moved` } },
  });
  await db.scheduleRelease.create({
    data: {
      ...{ programmeId, revision: 1, releasedByPersonId: base + 2, releasedAt: at, sendAt: at },
      ...{ changeCount: 1, recipientCount: 1 },
    },
  });
  await db.venueScreen.create({
    data: { programmeId, keyHash: `${mark}-key`, sealedKey: `${mark}-sealed`, issuedAt: at },
  });
}
