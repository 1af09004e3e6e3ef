import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSecrets } from '#telegram/secrets.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');
/** Nobody's: Medan has no district 99. */
const nik = '1271991203840001';

let bot: BotUnderTest;
let payload: string;
let code: string;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T10:00:00+07:00' });
  const seeded = await bot.seed({ joined: [2, 3] });
  payload = secrets.newPayload('j');
  code = secrets.newCode();
  await bot.database.db.link.create({
    data: {
      kind: 'join',
      tokenHash: secrets.hash(payload),
      codeHash: secrets.hash(code),
      programmeId: seeded.programmeId,
      participantId: seeded.participantIds.get(1)!,
      createdAt: bot.clock.now(),
      expiresAt: new Date('2019-03-29T10:00:00+07:00'),
    },
  });
});
afterAll(() => bot.close());

const bunga = () => bot.user(700_002);
const ask = async (user: ReturnType<typeof bunga>, text: string) => {
  await user.sendText(text);
  return user.waitForReply();
};
const misses = () => bot.database.db.codeMiss.count();
async function isInChat(text: string): Promise<boolean> {
  const { messages } = await bunga().chat();
  return messages.some((message) => message.text === text);
}

test.each([
  'anggaran 2019-2020 2021-2022 sudah naik',
  'totalnya Rp1.234.567.890.123.456',
  'telepon 081260001111 081260002222',
])('%s is no NIK: the message stays', async (text) => {
  const reply = await ask(bunga(), text);
  expect(reply.text).not.toContain('NIK');
  expect(await isInChat(text)).toBe(true);
});

test('a NIK within a text is covered in what is stored; one press takes the message away', async () => {
  const text = `data tim: Bunga ${nik}`;
  await bunga().sendText(text);
  await bot.settle();
  const { messages } = await bunga().chat();
  const note = messages.at(-1)!;
  expect(note.text).toBe(
    'NIK pada pesan itu tidak disimpan.\nAngkanya saya tutup; isi lainnya tetap diproses. Pesannya masih terlihat di percakapan ini.',
  );
  const stored = JSON.stringify(await bot.database.db.inboxUpdate.findMany(), (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  expect(stored).toContain('data tim: Bunga ••••••••••••••••');
  expect(stored).not.toContain(nik);
  expect(await isInChat(text)).toBe(true);
  await bunga().press('Hapus pesan itu');
  expect((await bunga().waitForReply()).text).toBe('✅ Pesan berisi NIK sudah dihapus dari percakapan ini.');
  expect(await isInChat(text)).toBe(false);
});

test('a message that is nothing but a NIK is removed at once', async () => {
  const reply = await ask(bunga(), 'NIK saya: 1271 9912 0384 0001');
  expect(reply.text).toContain('⚠️ Ini tampaknya NIK; tidak disimpan.');
  expect(await isInChat('NIK saya: 1271 9912 0384 0001')).toBe(false);
});

test('what somebody who has joined types is never a wrong code', async () => {
  for (const text of ['A2B3-C4D5', '2222-2222', 'tamu-tamu', 'semangat']) await ask(bunga(), text);
  expect(await misses()).toBe(0);
});

test('ordinary words of a stranger are no wrong code, a code is', async () => {
  const stranger = bot.user(61);
  for (const text of ['tamu-tamu', 'semangat', 'terdaftar'])
    expect((await ask(stranger, text)).text).toContain('Mohon maaf, akun ini belum terdaftar.');
  expect(await misses()).toBe(0);
  expect((await ask(stranger, 'A2B3-C4D5')).text).toContain('Kesempatan tersisa: 4.');
  expect(await misses()).toBe(1);
});

test.each([
  () => `https://t.me/pendamping_bot?start=${payload}`,
  () => `t.me/Pendamping_Bot?start=${payload}`,
  () => `ini tautannya bu https://telegram.me/pendamping_bot?start=${payload}`,
  () => `/START ${payload}`,
  () => `/Start@pendamping_bot ${payload}`,
  () => code.toLowerCase(),
  () => code.toLowerCase().replace('-', ''),
])('an invitation opens however it is typed', async (typed) => {
  expect((await ask(bot.user(62), typed())).text).toContain('Pengelola data: BKDPSDM Kota Medan');
});

test('a link of another bot is no invitation', async () => {
  const reply = await ask(bot.user(63), `https://t.me/other_bot?start=${payload}`);
  expect(reply.text).toContain('Mohon maaf, akun ini belum terdaftar.');
});
