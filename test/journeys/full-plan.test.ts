import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowLine } from '#domain/plan/document/plan-answer-lines.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { Program } from '#test/support/find-program.ts';
import { describeEach } from '#test/support/programs.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { fileAfter, textOfPdf, wordsOfDocx } from '#test/support/reading/received-file.ts';
import { samplePlan } from '#test/support/seeds/plan-person.ts';
import { type PlanWriter, planWriter, writeFullPlan } from '#test/support/seeds/write-full-plan.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis, redisUrl, withRedis } from '#test/support/servers/redis-database.ts';

const servers: Program[] = ['PostgreSQL', 'Redis'];
const settings = [
  { setting: 'embedded storage', onServer: false, programs: [] },
  { setting: 'PostgreSQL and Redis', onServer: true, programs: servers },
];

const mostStateBytes = 2_048;
const comments = [
  ['Judul', 'Mohon dipersingkat.'],
  ['Masalah', 'Mohon sebutkan sumber angkanya.'],
  ['Penyebab', 'Mohon urutkan dari yang utama.'],
] as const;

describeEach(settings, 'all 31 sections by chat alone, on $setting', ({ onServer }) => {
  let bot: BotUnderTest;
  let bunga: PlanWriter;

  beforeAll(async () => {
    const database = onServer ? await openDatabase({ url: await createServerDatabase() }) : undefined;
    if (onServer) await emptyRedis();
    const at = '2019-03-19T19:00:00+07:00';
    bot = await startBot({ at, database, redisUrl: onServer ? redisUrl : undefined });
    await bot.seed({ participants: 2, level: 'full' });
    bunga = planWriter(bot, 700_002);
  });
  afterAll(async () => {
    expect(bot.server.formFaults()).toEqual([]);
    await bot.close();
    if (onServer) await bot.database.close();
  });

  async function loseTheState(): Promise<void> {
    if (onServer) await emptyRedis();
    else await bot.database.db.dialogueState.deleteMany();
  }

  /** What goes wrong on the way, by the section that is open. */
  const mishaps: Record<string, () => Promise<unknown>> = {
    title: () => bunga.say('Surat cepat'),
    innovation_type: () => bunga.say('bingung'),
    problem: async () => {
      await bunga.say('Terlalu pendek.');
      await bot.restart();
      await bunga.press('Ganti seluruhnya');
    },
    root_causes: () => bunga.say('Kurang petugas').then(() => bunga.press('Hapus baris 1')),
    idea: async () => {
      await bunga.press('Kembali');
      await bunga.press('Ke bagian 9');
    },
    goal_short: async () => {
      await jumpTo('Penutup', 'Mentor');
      await bunga.say('/rencana');
      await jumpTo('Pelaksanaan', 'Tujuan 3 bulan');
    },
    milestones: async () => {
      await loseTheState();
      await bunga.say('Uji coba | 31/9/2019 | 30/9/2019 | laporan');
      await bunga.press('Hapus baris 1');
    },
    stakeholders: async () => {
      await bot.restart();
      await bunga.say('Camat | Pemerintah | sangat | tinggi');
      await bunga.press('Hapus baris 1');
    },
    budget: () => bunga.say('-5 juta'),
    summary: () => bunga.press('Lewati dulu').then(() => bunga.press('Kembali')),
  };

  async function jumpTo(group: string, section: string): Promise<void> {
    await bunga.say('/rencana');
    await bunga.press('Daftar bagian');
    await bunga.press(group);
    await bunga.press(section);
  }

  /** What people say in between, which is no answer of an essay or a choice. */
  const talk = [
    'terima kasih bu',
    'oke siap',
    'selamat malam',
    'jadwal',
    'noted, nanti saya lanjut',
  ] as const;
  const isShort = ({ answer }: NumberedSection) => answer.type === 'text' && answer.maxWords <= 20;

  const before = async (section: NumberedSection) => {
    await mishaps[section.key]?.();
    if (isShort(section)) return;
    await bunga.say(talk[section.number % talk.length]!);
    // The schedule stands below the question now: the way back is a button.
    if (talk[section.number % talk.length] === 'jadwal') await bunga.press('Lanjutkan rencana');
  };

  test('every section is written, with wrong answers, jumps, steps back, restarts and a lost state', async () => {
    const { screen } = await writeFullPlan(bunga, { before });
    expect(screen.lines).toEqual([
      'Semua lengkap. Kirim kepada penguji?',
      'Versi 1 akan dikunci selama diperiksa.',
      expect.stringMatching(/^Batas: /),
    ]);
  });

  test('the text holds every answer as it was given', async () => {
    await bunga.say('/rencana');
    await bunga.press('Lihat naskah');
    let page = await bunga.press('Baca di sini');
    const lines = page.lines.slice(1);
    while (page.buttons.some((row) => row.includes('Selanjutnya'))) {
      page = await bunga.press('Selanjutnya');
      lines.push(...page.lines.slice(1));
    }
    const text = lines.join(' ');
    for (const words of sampleWords()) expect(text).toContain(words);
  });

  test('what was typed on the way is in the history, each update once', async () => {
    const history = await bot.database.db.answerHistory.findMany();
    const kept = JSON.stringify(history.map(({ input, before: replaced }) => [input, replaced]));
    for (const words of ['Terlalu pendek.', 'Kurang petugas', '31/9/2019', 'sangat'])
      expect(kept).toContain(words);
    expect(new Set(history.map(({ updateId }) => updateId)).size).toBe(history.length);
  });

  test('the state of the dialogue stays small', async () => {
    const bytes = await stateBytes();
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(mostStateBytes);
  });

  test('it is handed in, comes back with three comments, is fixed and approved', async () => {
    const laras = bot.user(900_004);
    await laras.start();
    await bunga.say('/rencana');
    await bunga.press('Kirim');
    await bunga.press('Kirim');
    await laras.waitForMessage('Mohon tinjau rencana versi 1');
    await pressed(laras, 'Mulai meninjau');
    for (const [section, comment] of comments) {
      await pressed(laras, section === 'Judul' ? 'Beri catatan' : 'Catatan lain');
      await pressed(laras, section);
      await typed(laras, comment);
    }
    await bot.restart();
    await pressed(laras, 'Minta perbaikan');
    await pressed(laras, 'Kirim 3 catatan');
    await bunga.user.waitForMessage('Mohon perbaiki 3 bagian');
    await bunga.press('Perbaiki judul');
    await bunga.say('E-Office Sederhana: surat selesai satu hari');
    await bunga.say('/rencana');
    await bunga.press('Kirim');
    await bunga.press('Kirim');
    await laras.waitForMessage('Mohon tinjau rencana versi 2');
    await pressed(laras, 'Mulai meninjau');
    await pressed(laras, 'Setujui');
    await pressed(laras, 'Setujui versi 2');
    await bunga.user.waitForMessage('✅ Rencana aksi disetujui');
  });

  test('the Word and the PDF file of the approved version hold every answer', async () => {
    const bare = (text: string) => text.replace(/[\s()]/gu, '').toLowerCase();
    const word = await fileAfter(bunga.user, () => bunga.user.press('Unduh Word'));
    const pdf = await fileAfter(bunga.user, () => bunga.user.press('Unduh PDF'));
    expect([word.name, pdf.name]).toEqual(['bunga-rekaan_rencana_v2.docx', 'bunga-rekaan_rencana_v2.pdf']);
    const texts = [wordsOfDocx(word.bytes), await textOfPdf(pdf.bytes)].map(bare);
    // A table has its cells side by side and writes its days each in a column; the title has been shortened.
    const cells = sampleWords().flatMap((words) => words.split(', '));
    const given = cells.filter((each) => !/\d{4}$|^E-Office Sederhana:/.test(each)).map(bare);
    expect(given.length).toBeGreaterThan(60);
    for (const text of texts) {
      expect(given.filter((words) => !text.includes(words))).toEqual([]);
      expect(text).not.toMatch(/terimakasih|okesiap|selamatmalam|noted/);
    }
  });

  async function stateBytes(): Promise<number> {
    if (!onServer) {
      const rows = await bot.database.db.dialogueState.findMany();
      return rows.reduce((sum, { key, value }) => sum + key.length + Buffer.byteLength(value), 0);
    }
    return withRedis(async (redis) => {
      const keys = (await redis.keys('*')).filter((key) => key.includes('700002'));
      const sizes = await Promise.all(keys.map((key) => redis.strlen(key)));
      return sizes.reduce((sum, size) => sum + size, 0);
    });
  }
});

/** Every text and every row of the sample, as the whole text shows them. */
function sampleWords(): string[] {
  const { sections } = getDefaultPlanTemplate();
  return Object.entries(samplePlan(2)).flatMap(([key, value]) => {
    const rule = sections.find((section) => section.key === key)!.answer;
    if (value.kind === 'text') return value.parts.flatMap(({ text }) => text.split('\n'));
    return 'rows' in value ? value.rows.map((row) => rowLine(rule, row, 'id')) : [];
  });
}
