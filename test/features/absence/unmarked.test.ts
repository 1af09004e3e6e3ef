import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const user = (no: number) => bot.user(700_000 + no);
const organizer = () => bot.user(seeded.organizer);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T07:50:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2, 3] });
  for (const no of [1, 2, 3]) await user(no).start();
  await organizer().start();
  await bot.jumpTo('2019-03-18T07:51:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

async function comeIn(no: number, code: string): Promise<void> {
  const place = {
    sessionId: seeded.sessionIds.get(code)!,
    participantId: seeded.participantIds.get(no)!,
  };
  const marks = [{ ...place, status: 'present' as const, arrivedAt: bot.clock.now() }];
  await recordPresences(bot.database.db, { marks, source: 'code', at: bot.clock.now() });
}

async function told(no: number) {
  const { messages } = await user(no).chat();
  return messages.filter(({ text }) => text.includes('belum tercatat')).map(shown);
}

/** Attendance is taken in both sessions of a day by the first participant, and everything closes by itself. */
async function endDay(day: string, heldOn: string): Promise<void> {
  for (const part of ['P', 'S']) {
    const { startsAt } = await bot.database.db.session.findUniqueOrThrow({
      where: { id: seeded.sessionIds.get(`${day}-${part}`)! },
    });
    await bot.jumpTo(startsAt);
    await comeIn(1, `${day}-${part}`);
  }
  for (const time of ['14:20', '16:00', '17:46', '17:58']) await bot.jumpTo(`${heldOn}T${time}:00+07:00`);
}

test('after the last close of a day, whoever is unmarked hears it once, who was there does not', async () => {
  await comeIn(3, 'D01-P');
  await endDay('D01', '2019-03-18');
  expect(await told(1)).toEqual([]);
  expect(await told(2)).toEqual([
    {
      lines: [
        'Presensi kedua sesi ditutup: Bapak/Ibu belum tercatat',
        'Sen, 18 Mar 2019',
        'Bila hadir, panitia dapat mencatatnya. Bila berhalangan, mohon laporkan.',
      ],
      buttons: ['Saya hadir | Lapor berhalangan'],
    },
  ]);
  expect((await told(3)).map(({ lines }) => lines[0])).toEqual([
    'Presensi Sesi siang ditutup: Bapak/Ibu belum tercatat',
  ]);
});

test('"Saya hadir" is a request: the organizers approve it, and the mark is there', async () => {
  const filed = await pressed(user(3), 'Saya hadir');
  expect(filed.lines.slice(0, 2)).toEqual([
    '✅ Diajukan kepada panitia: Pernyataan hadir',
    'Sen, 18 Mar 2019, Sesi siang',
  ]);
  await bot.settle();
  const asked = shown((await organizer().lastBotMessage())!);
  expect(asked.lines[0]).toMatch(/^📌 Pernyataan hadir: /);
  await pressed(organizer(), 'Setujui');
  await bot.settle();
  const sessionId = seeded.sessionIds.get('D01-S')!;
  const participantId = seeded.participantIds.get(3)!;
  const mark = await bot.database.db.presence.findUniqueOrThrow({
    where: { sessionId_participantId: { sessionId, participantId } },
  });
  expect([mark.status, mark.source]).toEqual(['present', 'request']);
  expect((await user(3).lastBotMessage())!.text.split('\n')[0]).toBe('✅ Pernyataan hadir disetujui panitia');
});

test('three days without a reaction, and nobody is told any more', async () => {
  await endDay('D02', '2019-03-19');
  await endDay('D03', '2019-03-20');
  await endDay('D04', '2019-03-21');
  await bot.jumpTo('2019-03-22T07:30:00+07:00');
  const days = (await told(2)).map(({ lines }) => lines.find((line) => line.includes('Mar 2019')));
  expect(days).toHaveLength(3);
  const left = await bot.database.db.reminderItem.findMany({
    where: { participantId: seeded.participantIds.get(2)!, ruleKey: 'unmarkedDay' },
    orderBy: { id: 'asc' },
  });
  expect(left.map(({ state, skipReason }) => skipReason ?? state)).toEqual([
    'queued',
    'queued',
    'queued',
    'eased',
  ]);
});

test('where nobody took attendance, nobody is told anything', async () => {
  const sessionId = seeded.sessionIds.get('D05-P')!;
  await bot.jumpTo('2019-03-22T17:50:00+07:00');
  const before = await bot.database.db.reminderItem.count({ where: { ruleKey: 'unmarkedDay' } });
  expect(await bot.database.db.presence.count({ where: { sessionId } })).toBe(0);
  expect(before).toBe(4 + 4);
});
