import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { type DatabaseLocation, openDatabase } from '#storage/engine/database.ts';
import { startBotProcess } from '#test/support/bots/bot-process.ts';
import { answerTo, pressed, typed } from '#test/support/reading/read-reply.ts';
import { fileAfter, textOfPdf, wordsOfDocx } from '#test/support/reading/received-file.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { settingsOf, startTelegram } from '../faults/fault-stage.ts';

/** What scripts/replay-dockerfile.js has made: the program as the container has it. `.ci/run` sets it. */
const folder = process.env.TEST_IMAGE_FOLDER;
const databaseUrl = inject('databaseUrl');
vi.setConfig({ testTimeout: 180_000 });

const dataDir = mkdtempSync(join(tmpdir(), 'image-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const storages = [
  { storage: 'embedded storage', prepare: async () => ({ dataDir }) },
  ...(databaseUrl
    ? [{ storage: 'PostgreSQL', prepare: async () => ({ url: await createServerDatabase() }) }]
    : []),
];

const settingOf = (location: DatabaseLocation): Record<string, string> =>
  'url' in location ? { DATABASE_URL: location.url } : { DATA_DIR: dataDir };

/** The demo programme with one plan written; the database is closed again, for the bot to open it. */
async function seed(location: DatabaseLocation): Promise<{ participantId: number; organizer: number }> {
  const database = await openDatabase(location);
  const seeded = await seedProgramme(database.db, { joined: [2], participants: 4 });
  const participantId = seeded.participantIds.get(2)!;
  await seedAnswers(database.db, { participantId });
  await database.close();
  return { participantId, organizer: seeded.organizer };
}

/** Every kind of file the bot writes comes, readable. */
async function takeEveryFile(server: TelegramServer, seeded: { participantId: number; organizer: number }) {
  const bunga = server.user(700_002);
  const surya = server.user(seeded.organizer);
  await answerTo(bunga, () => bunga.start());
  await answerTo(surya, () => surya.start());
  await typed(bunga, '/rencana');
  await pressed(bunga, 'Lihat naskah');
  const word = await fileAfter(bunga, () => bunga.press('Unduh Word'));
  expect(wordsOfDocx(word.bytes)).toContain('E-Office Sederhana: disposisi surat selesai satu hari');
  const pdf = await fileAfter(bunga, () => bunga.press('Unduh PDF'));
  expect(await textOfPdf(pdf.bytes)).toContain('Mencatat kondisi awal selama dua pekan');
  await typed(surya, '/laporan');
  await pressed(surya, 'Rekap kehadiran');
  const recap = await fileAfter(surya, () => surya.press('Tanpa NIP'));
  expect(recap.bytes.subarray(0, 2).toString()).toBe('PK');
  await typed(surya, '/laporan');
  const chart = await fileAfter(surya, () => surya.press('Perjalanan rencana aksi'));
  expect(chart.bytes.subarray(1, 4).toString()).toBe('PNG');
}

describe.runIf(folder)('the program as the container has it', () => {
  test.for(storages)('starts and writes every kind of document on $storage', async ({ prepare }) => {
    const location = await prepare();
    const seeded = await seed(location);
    const server = await startTelegram();
    const bot = await startBotProcess({ ...settingsOf(server), ...settingOf(location) }, folder);
    try {
      await takeEveryFile(server, seeded);
    } finally {
      await bot.end('SIGTERM');
      await server.close();
    }
    expect(bot.output).not.toMatch(/"level":"(error|warn)"|Error/);
  });
});
