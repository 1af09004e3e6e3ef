import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  attachEvidence,
  type EvidenceAct,
  offerFile,
  removeEvidence,
  restoreEvidence,
} from '#features/plan/evidence/attach-evidence.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { writersRight } from '#test/support/plan-rights.ts';
import { answerTo, shown } from '#test/support/reading/read-reply.ts';
import { type Screen, sampleText } from '#test/support/seeds/plan-person.ts';
import { type PlanWriter, planWriter } from '#test/support/seeds/write-full-plan.ts';

let bot: BotUnderTest;
let bunga: PlanWriter;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  await bot.seed({ participants: 3, joined: [2, 3] });
  bunga = planWriter(bot, 700_002);
  await bunga.say('/rencana');
  await bunga.press('Mulai dari judul');
  await bunga.say(sampleText('title'));
  await bunga.press('Kembali');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const send = (run: () => Promise<unknown>) => answerTo(bunga.user, run);
const first = ({ lines }: Pick<Screen, 'lines'>) => lines[0];
const files = () => bot.database.db.storedFile.findMany();

test('a voice message is refused by name and may be attached; nothing is kept until then', async () => {
  const refused = await send(() => bunga.user.sendVoice());
  expect(refused.lines).toEqual([
    'Pesan suara belum dapat saya proses di sini.',
    'Bagian ini memerlukan jawaban berupa teks. Tulisan sebelumnya tetap tersimpan.',
  ]);
  expect(refused.buttons[0]).toBe('Lampirkan sebagai bukti');
  expect(await files()).toEqual([]);
  const attached = await bunga.press('Lampirkan sebagai bukti', { times: 2 });
  expect(first(attached)).toMatch(/^✅ Bukti dilampirkan: suara-\d+\.ogg$/);
  expect(attached.buttons).toContain('Lihat bukti (1)');
  expect((await files()).map(({ deleteAt }) => deleteAt.toISOString())).toEqual(['2019-12-15T17:10:00.000Z']);
});

test('a photo and a document are attached to the section too, and listed', async () => {
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  expect(first(await send(() => bunga.user.sendPhoto(photo)))).toBe('Foto belum dapat saya proses di sini.');
  await bunga.press('Lampirkan sebagai bukti');
  await send(() => bunga.user.sendFile('surat.pdf', Buffer.alloc(3_000, 1), 'application/pdf'));
  await bunga.press('Lampirkan sebagai bukti');
  const list = await bunga.press('Lihat bukti (3)');
  expect(list.lines).toEqual([
    'Bukti bagian 1: 3 berkas',
    expect.stringMatching(/^1\. suara-\d+\.ogg, 1 kB$/),
    expect.stringMatching(/^2\. foto-\d+\.jpg, 1 kB$/),
    '3. surat.pdf, 3 kB',
  ]);
  expect(list.buttons).toEqual(['Lihat 1 | Hapus 1', 'Lihat 2 | Hapus 2', 'Lihat 3 | Hapus 3', 'Kembali']);
  await bunga.press('Lihat 3');
  const sent = await bunga.user.waitForMessage(
    (message) => message.file?.name === 'surat.pdf' && message.from === 'bot',
  );
  expect((await bunga.user.fileBytes(sent.file!)).equals(Buffer.alloc(3_000, 1))).toBe(true);
});

test('a removed file can be brought back for a day, then it is gone', async () => {
  const removed = await bunga.press('Hapus 3');
  expect(removed.lines.slice(0, 2)).toEqual(['Bukti “surat.pdf” dihapus.', 'Bukti bagian 1: 2 berkas']);
  expect(removed.buttons[0]).toBe('Kembalikan bukti');
  const back = await bunga.press('Kembalikan bukti', { times: 2 });
  expect(back.lines).toContain('3. surat.pdf, 3 kB');
  const [evidence] = await bot.database.db.planEvidence.findMany({
    where: { name: 'surat.pdf' },
    include: { plan: true },
  });
  const act: EvidenceAct = {
    right: await writersRight(bot.database.db, evidence!.plan.participantId),
    ...{ evidenceId: evidence!.id, updateId: 9_700_001, now: bot.clock.now() },
  };
  const { needs } = bot.app;
  expect([(await removeEvidence(needs, act)).kind, (await removeEvidence(needs, act)).kind]).toEqual([
    'removed',
    'already',
  ]);
  const tomorrow = { ...act, now: new Date(act.now.getTime() + 25 * 3_600_000) };
  expect((await restoreEvidence(needs, tomorrow)).kind).toBe('gone');
});

test('40 MB are refused by their size, without an offer; a sticker is only refused', async () => {
  const large = await send(() =>
    bunga.user.sendFile('rekaman.mp4', Buffer.alloc(40 * 1024 * 1024), 'application/octet-stream'),
  );
  expect(large.lines).toEqual([
    'Berkas 40 MB terlalu besar: paling besar 20 MB.',
    'Bagian ini memerlukan jawaban berupa teks. Tulisan sebelumnya tetap tersimpan.',
  ]);
  const sticker = await send(() => bunga.user.sendSticker());
  for (const { buttons } of [large, sticker]) expect(buttons).not.toContain('Lampirkan sebagai bukti');
});

test('nobody reaches the files of another plan', async () => {
  const { messageId } = (await bunga.user.lastBotMessage())!;
  const other = planWriter(bot, 700_003);
  await other.say('/rencana');
  const [evidence] = await bot.database.db.planEvidence.findMany({ include: { plan: true } });
  const own = await bot.database.db.participant.findFirstOrThrow({ where: { rosterNo: 3 } });
  const before = (await other.user.chat()).messages.length;
  await other.user.pressData((await other.user.lastBotMessage())!.messageId, `pi:${own.id}:${evidence!.id}`);
  await other.user.pressData(
    (await other.user.lastBotMessage())!.messageId,
    `pi:${evidence!.plan.participantId}:${evidence!.id}`,
  );
  expect((await other.user.chat()).messages.length).toBe(before);
  expect(messageId).toBeGreaterThan(0);
  expect(shown((await other.user.lastBotMessage())!).lines[0]).toMatch(/^📝 Rencana aksi/);
  const { needs } = bot.app;
  const { id: evidenceId, planId, sectionKey } = evidence!;
  const right = await writersRight(bot.database.db, own.id);
  const act = { right, evidenceId, updateId: 9_700_002, now: bot.clock.now() };
  for (const run of [removeEvidence, restoreEvidence, attachEvidence])
    expect(await run(needs, act)).toEqual({ kind: 'gone' });
  const file = { telegramFileId: 'berkas', name: 'surat.pdf', kind: 'document', sizeBytes: 1 };
  expect(await offerFile(needs, { ...act, ...file, planId, sectionKey })).toBeUndefined();
});
