import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOwnerLink } from '#app/owner-invitation.ts';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { Program } from '#test/support/find-program.ts';
import { describeEach } from '#test/support/programs.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis, redisUrl } from '#test/support/servers/redis-database.ts';
import { rosterRows, scheduleRows, workbook } from '../features/workbook-file.ts';

/** The ways to run the bot that the journey must survive alike. */
const onServer = { onServer: true, programs: ['PostgreSQL', 'Redis'] as Program[] };
const settings = [
  { setting: 'embedded storage with polling', onServer: false, programs: [], updates: 'polling' as const },
  { setting: 'PostgreSQL and Redis with polling', ...onServer, updates: 'polling' as const },
  { setting: 'PostgreSQL and Redis with webhook', ...onServer, updates: 'webhook' as const },
];

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describeEach(
  settings,
  'a programme from its creation to an announcement, on $setting',
  ({ onServer, updates }) => {
    let bot: BotUnderTest;
    let owner: SandboxUser;
    let andi: SandboxUser;
    let links: string[];

    beforeAll(async () => {
      const database = onServer ? await openDatabase({ url: await createServerDatabase() }) : undefined;
      if (onServer) await emptyRedis();
      bot = await startBot({
        at: '2019-03-15T10:00:00+07:00',
        database,
        redisUrl: onServer ? redisUrl : undefined,
        updates,
      });
      owner = bot.user(900_001);
      andi = bot.user(700_001);
    });
    afterAll(() => bot.close());

    test('the owner link makes an owner, who creates a programme in four steps', async () => {
      const link = await createOwnerLink(bot.app.needs);
      await owner.start(link.split('start=')[1]);
      await owner.waitForMessage('pemilik bot ini');
      await owner.sendText('/program');
      await owner.waitForMessage('Apa nama programnya? (1 dari 4)');
      await owner.sendText('Workshop Inovasi Pelayanan Publik 2019');
      await owner.waitForMessage('Kapan mulai dan selesai? (2 dari 4)');
      await owner.sendText('18/3/2019 - 18/6/2019');
      await owner.waitForMessage('Pilih zona waktu (3 dari 4)');
      await owner.press('WIB');
      await owner.press('Inti, 16 bagian');
      await owner.waitForMessage('Mohon periksa, lalu simpan.');
      await owner.press('Simpan');
      await owner.waitForMessage('✅ Program tersimpan');
      await owner.waitForMessage((message) => message.file?.name === 'peserta-dan-jadwal.xlsx');
    });

    test('the workbook is previewed, saved, and gives one link for each person', async () => {
      const bytes = await workbook({
        roster: rosterRows().slice(0, 3),
        schedule: scheduleRows().slice(0, 6),
      });
      await owner.sendFile('peserta-dan-jadwal.xlsx', bytes, xlsx);
      const preview = await owner.waitForMessage('Mohon periksa. Belum ada yang disimpan.');
      expect(preview.text).toContain('Peserta: 3 baru');
      expect(preview.text).toContain('Jadwal: 6 baru');
      await owner.press('Simpan');
      const file = await owner.waitForMessage((message) => message.file?.name === 'tautan-peserta.csv');
      const csv = (await owner.fileBytes(file.file!)).toString('utf8');
      links = csv
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((row) => row.split(',').at(-1)!);
      expect(links.map((link) => link.replace(/start=.*/, 'start='))).toEqual(
        Array(3).fill('https://t.me/pendamping_bot?start='),
      );
    });

    test('participants open their links, agree, confirm, and see the schedule', async () => {
      for (const [index, link] of links.entries()) {
        const person = bot.user(700_001 + index);
        await person.start(link.split('start=')[1]);
        await person.waitForMessage('Selamat datang. Mohon baca dahulu.');
        await person.press('Setuju');
        await person.press('Ya, benar');
        await person.waitForMessage('sudah terdaftar');
      }
      await andi.sendText('/jadwal');
      expect((await andi.waitForReply()).text).toContain('Sen, 18 Mar 2019, 08.00 WIB');
    });

    test('the attendance question arrives the day before at 16.00; a typed answer is confirmed and saved', async () => {
      await bot.jumpTo('2019-03-17T16:00:00+07:00');
      const question = await andi.waitForMessage('Mohon konfirmasi kehadiran besok');
      expect(question.text.split('\n')[0]).toBe('⏰ Mohon konfirmasi kehadiran besok');
      await andi.sendText('siap hadir bu');
      expect((await andi.waitForReply()).text).toBe(
        'Saya catat: Hadir. Simpan?\nSen, 18 Mar 2019, kedua sesi',
      );
      await andi.press('Simpan');
      await andi.waitForMessage('✅ Tersimpan: Hadir');
      expect(await bot.database.db.rsvp.findMany({ select: { status: true } })).toEqual([
        { status: 'present' },
        { status: 'present' },
      ]);
    });

    test('three sections of the plan are written; a restart goes on at the same question', async () => {
      await andi.sendText('/rencana');
      await andi.waitForMessage('📝 Rencana aksi: terisi 0 dari 16');
      await andi.press('Mulai dari judul');
      await andi.waitForMessage('Bagian 1 dari 16');
      await andi.sendText('E-Office Sederhana: disposisi surat selesai satu hari');
      await andi.waitForMessage('Bagian 2 dari 16');
      await andi.press('Ya, benar');
      await andi.waitForMessage('Bagian 3 dari 16');
      await andi.press('Adaptasi/modifikasi');
      await andi.waitForMessage('Bagian 4 dari 16');
      await bot.restart();
      await andi.sendText(
        'Acuan kami adalah E-Office, yaitu pengelolaan surat secara digital. Kami menyesuaikannya menjadi lembar kendali bersama.',
      );
      await andi.waitForMessage('Bagian 5 dari 16');
    });

    test('an announcement reaches everyone once', async () => {
      await bot.jumpTo('2019-03-18T09:00:00+07:00');
      await owner.sendText('/pengumuman');
      await owner.waitForMessage('Silakan kirim isi pengumuman.');
      const words = 'Yth. Bapak/Ibu, besok mohon membawa data SKM.';
      await owner.sendText(words);
      await owner.waitForMessage('Kirim kepada siapa?');
      await owner.press('Semua peserta (3)');
      await owner.waitForMessage('Kirim pesan di atas kepada 3 orang?');
      await owner.press('Kirim');
      await bot.settle();
      await bot.jumpTo(new Date(bot.clock.now().getTime() + 5_000));
      await owner.waitForMessage('✅ Terkirim kepada 3', 20_000);
      for (const no of [1, 2, 3]) {
        const chat = await bot.user(700_000 + no).chat();
        expect(chat.messages.filter((message) => message.text === words)).toHaveLength(1);
      }
    });

    test('a question reaches the organizer and the answer comes back', async () => {
      await andi.sendText('/tanya');
      await andi.waitForMessage('Silakan tulis pertanyaan Bapak/Ibu.');
      await andi.sendText('Apakah boleh membawa laptop sendiri?');
      await andi.waitForMessage('✅ Pertanyaan No. 1 sudah terkirim');
      const asked = await owner.waitForMessage('Apakah boleh membawa laptop sendiri?');
      await owner.sendText('Boleh, stopkontak tersedia di setiap meja.', { replyTo: asked.messageId });
      const answer = await andi.waitForMessage('Jawaban panitia untuk No. 1');
      expect(answer.text).toContain('Boleh, stopkontak tersedia di setiap meja.');
    });

    test('the stand-in refused no call for its form', () => {
      expect(bot.server.formFaults()).toEqual([]);
    });
  },
);
