import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

let bot: BotUnderTest;
let programmeId: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T10:00:00+07:00' });
  ({ programmeId } = await bot.seed({ joined: [2, 3] }));
});
afterAll(() => bot.close());

const linkIn = (text: string) => /start=([\w-]+)/.exec(text)![1]!;

test('the panel says how the programme stands and what can be done', async () => {
  const surya = bot.user(900_002);
  await surya.sendText('/panel');
  const panel = await surya.waitForReply();
  expect(panel.text).toBe(
    [
      'Panel: Workshop Inovasi Pelayanan Publik 2019',
      'Bergabung: 2 dari 30 peserta',
      'Besok, Sen, 18 Mar 2019: 2 belum menjawab kehadiran',
    ].join('\n'),
  );
  expect(panel.labels).toEqual([
    'Peserta',
    'Papan kehadiran',
    'Layar presensi',
    'Permohonan izin',
    'Jadwal',
    'Laporan',
    'Rencana aksi',
    'Pengumuman',
    'Pengingat',
    'Program',
    'Peran',
  ]);
  const bunga = bot.user(700_002);
  await bunga.sendText('/panel');
  expect((await bunga.waitForReply()).text).toContain('Perintah ini untuk panitia.');
});

test('the privacy notice names /tanya only to those who can ask', async () => {
  const [participant, organizer] = [bot.user(700_002), bot.user(900_002)];
  await participant.sendText('/privasi');
  expect((await participant.waitForReply()).text).toContain('silakan hubungi panitia melalui /tanya.');
  await organizer.sendText('/privasi');
  expect((await organizer.waitForReply()).text).toContain('silakan hubungi panitia program.');
});

test('a role is handed out by a one-time link to somebody named', async () => {
  const surya = bot.user(900_002);
  await surya.press('Peran');
  await surya.waitForMessage('Peran di Workshop');
  await surya.press('Undang panitia');
  await surya.waitForMessage('Untuk siapa tautan panitia ini?');
  await surya.sendVoice();
  await surya.waitForMessage('Pesan suara belum dapat saya proses di sini.');
  await surya.sendText('Tiara Misalnya');
  const invited = await surya.waitForMessage('Tautan panitia untuk Tiara Misalnya');
  expect(invited.text).toContain('berlaku sampai Min, 24 Mar 2019, 10.00 WIB');
  expect(invited.labels).toEqual(['Salin tautan', 'Daftar peran']);
  const tiara = bot.user(900_003);
  await tiara.start(linkIn(invited.text));
  await tiara.waitForMessage('✅ Bapak/Ibu sekarang panitia');
  await tiara.sendText('/peserta');
  await tiara.waitForMessage('Peserta: 2 dari 30 sudah bergabung');
  await tiara.start(linkIn(invited.text));
  const again = await tiara.waitForMessage('Bapak/Ibu sudah tercatat sebagai panitia.');
  expect(again.labels).toEqual(['Panel panitia']);
  const late = bot.user(55);
  await late.start(linkIn(invited.text));
  await late.waitForMessage('Tautan peran ini sudah digunakan.');
});

test('a reviewer who opens their used link again is shown the way to the plans', async () => {
  const surya = bot.user(900_002);
  await surya.press('Daftar peran');
  await surya.press('Undang penguji');
  await surya.waitForMessage('Untuk siapa tautan penguji ini?');
  await surya.sendText('Laksmi Rekaan');
  const { text } = await surya.waitForMessage('Tautan penguji untuk Laksmi Rekaan');
  const laksmi = bot.user(900_009);
  await laksmi.start(linkIn(text));
  await laksmi.waitForMessage('✅ Bapak/Ibu sekarang penguji');
  await laksmi.start(linkIn(text));
  expect((await laksmi.waitForMessage('Bapak/Ibu sudah tercatat sebagai penguji.')).labels).toEqual([
    'Tinjau rencana',
  ]);
  await laksmi.press('Tinjau rencana');
  await laksmi.waitForMessage('Tidak ada rencana yang menunggu.');
  const grant = { where: { name: 'Laksmi Rekaan' }, data: { revokedAt: bot.clock.now() } };
  await bot.database.db.roleGrant.updateMany(grant);
  await laksmi.start(linkIn(text));
  await laksmi.waitForMessage('Tautan peran ini sudah digunakan.');
});

test('a name that was asked for long ago is not taken from what is typed after a command', async () => {
  const surya = bot.user(900_002);
  const links = () => bot.database.db.link.count({ where: { kind: 'role' } });
  const before = await links();
  await surya.sendText('/panel');
  await surya.waitForReply();
  await surya.press('Peran');
  await surya.press('Undang penguji');
  await surya.waitForMessage('Untuk siapa tautan penguji ini?');
  await surya.sendText('/laporan');
  await surya.waitForReply();
  await surya.sendText('Penguji dari provinsi');
  expect((await surya.waitForReply()).text).toContain('Saya belum memahami pesan itu.');
  expect(await links()).toBe(before);
  await surya.sendText('/panel');
  await surya.waitForReply();
  await surya.press('Peran');
  await surya.press('Undang penguji');
  await surya.sendText('/batal');
  await surya.waitForMessage('Pembuatan undangan peran dibatalkan.');
});

test('an unused role link can be cancelled', async () => {
  const surya = bot.user(900_002);
  await surya.press('Daftar peran');
  await surya.waitForMessage('Tiara Misalnya: panitia, sejak Min, 17 Mar 2019');
  await surya.press('Undang penguji');
  await surya.waitForMessage('Untuk siapa tautan penguji ini?');
  await surya.sendText('Bimo Rekaan');
  const invited = await surya.waitForMessage('Tautan penguji untuk Bimo Rekaan');
  await surya.press('Daftar peran');
  await surya.waitForMessage('Tautan yang belum dipakai:\nBimo Rekaan: penguji');
  expect((await surya.press('Batalkan tautan: Bimo Rekaan')).toast).toBe('Tautan sudah dibatalkan.');
  const late = bot.user(56);
  await late.start(linkIn(invited.text));
  await late.waitForMessage('Tautan peran ini sudah tidak berlaku.');
});

test('a role is revoked after one question; its holder is told and can do nothing more', async () => {
  const surya = bot.user(900_002);
  await surya.press('Cabut: Tiara Misalnya');
  await surya.waitForMessage('Cabut peran panitia dari Tiara Misalnya?');
  expect((await surya.press('Ya, cabut peran')).toast).toBe('Peran sudah dicabut.');
  const tiara = bot.user(900_003);
  await tiara.waitForMessage('Peran panitia sudah berakhir');
  await tiara.sendText('/peserta');
  await tiara.waitForMessage('Perintah ini untuk panitia.');
  const audited = await bot.database.db.auditEntry.findMany({
    where: { programmeId },
    orderBy: { id: 'asc' },
  });
  expect(audited.map(({ action }) => action)).toEqual([
    'role.invited',
    'role.taken',
    'role.invited',
    'role.taken',
    'role.invited',
    'role.inviteCancelled',
    'role.revoked',
  ]);
});

test('a forged press on another role changes nothing', async () => {
  const bunga = bot.user(700_002);
  await bunga.start();
  const menu = await bunga.waitForReply();
  const grant = await bot.database.db.roleGrant.findFirstOrThrow({
    where: { role: 'organizer', revokedAt: null },
  });
  await bunga.pressData(menu.messageId, `vy:${grant.id}`);
  await bunga.waitForMessage('Perintah ini untuk panitia.');
  expect((await bot.database.db.roleGrant.findUniqueOrThrow({ where: { id: grant.id } })).revokedAt).toBe(
    null,
  );
});
