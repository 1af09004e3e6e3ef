import { readFileSync } from 'node:fs';
import { openDatabase } from '../src/storage/engine/database.ts';

/** A programme of text questions alone, with joined people whose plans are open at the first one. */
export async function seedPlans(
  url: string,
  { people, questions }: { people: number; questions: number },
): Promise<void> {
  const database = await openDatabase({ url });
  const { db } = database;
  const at = new Date();
  const day = at.toISOString().slice(0, 10);
  const programme = await db.programme.create({
    data: {
      name: 'Bench',
      startsOn: day,
      endsOn: day,
      zone: 'Asia/Jakarta',
      planLevel: 'core',
      sendingWindow: { from: '07:00', until: '18:00' },
      createdAt: at,
    },
  });
  const template = await db.planTemplate.create({
    data: { programmeId: programme.id, version: 1, content: questionTemplate(questions) },
  });
  for (let number = 1; number <= people; number++) {
    const person = await db.person.create({ data: { telegramUserId: 700_000 + number, createdAt: at } });
    const participant = await db.participant.create({
      data: {
        programmeId: programme.id,
        rosterNo: number,
        code: `P${number}`,
        name: `Peserta ${number}`,
        opd: 'OPD',
        personId: person.id,
        joinedAt: at,
      },
    });
    await db.plan.create({
      data: {
        participantId: participant.id,
        templateId: template.id,
        state: 'drafting',
        openSectionKey: 'q1',
        outline: {},
        createdAt: at,
        // In the conversation: what is typed is the answer.
        lastAnsweredAt: new Date(),
      },
    });
  }
  await database.close();
}

function questionTemplate(questions: number): object {
  const path = new URL('../prisma/templates/innovation-plan-v1.json', import.meta.url);
  const template = JSON.parse(readFileSync(path, 'utf8'));
  const pattern = template.sections.find((section: { key: string }) => section.key === 'first_small_step');
  const sections = Array.from({ length: questions }, (_, index) => ({
    ...pattern,
    key: `q${index + 1}`,
    printOrder: index + 1,
    answer: { ...pattern.answer, minWords: 3, maxWords: 60 },
  }));
  return { ...template, sections };
}
