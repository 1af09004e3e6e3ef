import type { Db } from '#storage/engine/database.ts';
import { seedAnswers } from './seed-plan.ts';
import type { SeededProgramme } from './seed-programme.ts';

const at = new Date('2019-05-22T13:00:00Z');

/**
 * Plans in every standing that matters when drafts go, by roster number: 1 to 3 never sent (1 never joined, 3 was
 * taken off the roster), 4 sent and changed since, 5 sent and as it was.
 */
export async function seedDrafts(db: Db, { participantIds }: SeededProgramme): Promise<void> {
  const of = (no: number) => ({
    participantId: participantIds.get(no)!,
    keys: ['title', 'problem', 'scale'],
  });
  for (const no of [1, 2, 3]) await seedAnswers(db, of(no));
  await db.participant.update({ where: { id: participantIds.get(3)! }, data: { removedAt: at } });
  for (const no of [4, 5]) await handIn(db, await seedAnswers(db, of(no)), no === 4);
}

async function handIn(db: Db, planId: number, isChangedSince: boolean): Promise<void> {
  const stored = await db.sectionAnswer.findMany({ where: { planId } });
  const answers = Object.fromEntries(
    stored.map(({ sectionKey, value, state }) => [sectionKey, { value, state }]),
  );
  const sectionKeys = Object.keys(answers);
  await db.submission.create({
    data: {
      planId,
      n: 1,
      templateId: 1,
      sectionKeys,
      answers: answers as object,
      isLate: false,
      submittedAt: at,
    },
  });
  await db.plan.update({
    where: { id: planId },
    data: { state: isChangedSince ? 'changesRequested' : 'submitted' },
  });
  if (!isChangedSince) return;
  const changedAt = new Date(at.getTime() + 60_000);
  await db.sectionAnswer.updateMany({
    where: { planId, sectionKey: 'title' },
    data: { answeredAt: changedAt },
  });
  await db.answerHistory.create({
    data: {
      planId,
      updateId: planId,
      sectionKey: 'title',
      input: { kind: 'typed' },
      outcome: {},
      at: changedAt,
    },
  });
}
