import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectTelegram } from '#sandbox/telegram-client.ts';
import { type DemoProcess, startDemo } from '#test/support/bots/demo-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import { openBrowser } from '../sandbox/open-browser.ts';

const pictures = process.env.PICTURES_DIR;
const words = 'Yth. Bapak/Ibu, besok mohon membawa data SKM. Terima kasih.';
const inBrowser = withPrograms('Chromium');
let browser: Browser;
let page: Page;
let demo: DemoProcess;
let dataDir: string;
let port: number;

beforeAll(async () => {
  browser = await openBrowser();
  dataDir = mkdtempSync(join(tmpdir(), 'demo-'));
  port = await findFreePort();
  demo = await startDemo({ dataDir, port });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await demo?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const chatOf = (name: string): Locator => page.getByRole('region', { name: `Percakapan ${name}` });

async function open(name: string): Promise<Locator> {
  if ((await chatOf(name).count()) === 0) await page.getByRole('button', { name }).first().click();
  return chatOf(name);
}

async function write(name: string, text: string): Promise<void> {
  await page.getByLabel(`Tulis pesan sebagai ${name}`).fill(text);
  await page.keyboard.press('Enter');
}

const press = (name: string, label: string) =>
  chatOf(name).getByRole('button', { name: label, exact: true }).last().click();
const sees = (name: string, text: string) => chatOf(name).getByText(text).last().waitFor({ timeout: 20_000 });
const keepPicture = async (name: string) =>
  pictures && page.screenshot({ path: join(pictures, `${name}.png`) });

async function restart(): Promise<void> {
  await demo.kill('SIGKILL');
  demo = await startDemo({ dataDir, port });
  await page.goto(demo.url);
}

test('the demo is ready within 60 s, and a participant joins and sees the schedule', inBrowser, async () => {
  expect(demo.startMs).toBeLessThan(60_000);
  await page.goto(demo.url);
  const chat = await open('Andi Fiktif');
  await chat.getByRole('button', { name: 'Buka tautan undangan' }).click();
  await press('Andi Fiktif', 'Setuju');
  await press('Andi Fiktif', 'Ya, benar');
  await sees('Andi Fiktif', '✅ Bapak Andi Fiktif sudah terdaftar');
  await write('Andi Fiktif', '/jadwal');
  await sees('Andi Fiktif', 'Berikutnya: besok, Sen, 18 Mar 2019, 08.00 WIB di Le Polonia Hotel');
});

test('the attendance question comes at 16.00; a typed answer is confirmed and saved', inBrowser, async () => {
  await page.getByRole('button', { name: 'Ke peristiwa berikutnya' }).click();
  await sees('Andi Fiktif', '⏰ Mohon konfirmasi kehadiran besok');
  await write('Andi Fiktif', 'siap hadir bu');
  await sees('Andi Fiktif', 'Saya catat: Hadir. Simpan?');
  await press('Andi Fiktif', 'Simpan');
  await sees('Andi Fiktif', '✅ Tersimpan: Hadir');
});

test(
  'three sections are written; after kill -9 the draft goes on at the same question',
  inBrowser,
  async () => {
    await write('Andi Fiktif', '/rencana');
    await sees('Andi Fiktif', '📝 Rencana aksi: terisi 0 dari 16');
    await press('Andi Fiktif', 'Mulai dari judul');
    await sees('Andi Fiktif', 'Bagian 1 dari 16');
    await write('Andi Fiktif', 'E-Office Sederhana: disposisi surat selesai satu hari');
    await sees('Andi Fiktif', 'Bagian 2 dari 16');
    await press('Andi Fiktif', 'Ya, benar');
    await sees('Andi Fiktif', 'Bagian 3 dari 16');
    await press('Andi Fiktif', 'Adaptasi/modifikasi');
    await sees('Andi Fiktif', 'Bagian 4 dari 16');
    await keepPicture('participant');
    await restart();
    await open('Andi Fiktif');
    await sees('Andi Fiktif', 'Bagian 4 dari 16');
    await write(
      'Andi Fiktif',
      'Acuan kami adalah E-Office, yaitu pengelolaan surat secara digital, kami sesuaikan menjadi lembar kendali bersama.',
    );
    await sees('Andi Fiktif', 'Bagian 5 dari 16');
  },
);

test('kill -9 in the middle of an announcement: 30 delivered or listed as unclear, none twice', {
  ...inBrowser,
  timeout: 120_000,
}, async () => {
  const galuh = await open('Galuh Percontohan');
  await galuh.getByRole('button', { name: 'Buka tautan undangan' }).click();
  await press('Galuh Percontohan', 'Setuju');
  await press('Galuh Percontohan', 'Ya, benar');
  await sees('Galuh Percontohan', 'sudah terdaftar');
  await open('Ratna Percontohan');
  await write('Ratna Percontohan', '/pengumuman');
  await sees('Ratna Percontohan', 'Silakan kirim isi pengumuman.');
  await write('Ratna Percontohan', words);
  await press('Ratna Percontohan', 'Semua peserta (30)');
  await sees('Ratna Percontohan', 'Kirim pesan di atas kepada 30 orang?');
  await press('Ratna Percontohan', 'Kirim');
  await press('Ratna Percontohan', 'Kirim sekarang tanpa bunyi');
  await waitForDeliveries(8);
  await restart();
  await open('Ratna Percontohan');
  await sees('Ratna Percontohan', '✅ Terkirim kepada');
  await keepPicture('organizer');
  const counts = await countDeliveries();
  const missed = counts.filter((count) => count === 0).length;
  expect(Math.max(...counts)).toBe(1);
  expect(missed).toBeLessThanOrEqual(4);
  const card = await chatOf('Ratna Percontohan').getByText('✅ Terkirim kepada').last().textContent();
  const delivered = Number(/kepada (\d+)/.exec(card!)![1]);
  const unclear = 30 - delivered;
  expect(unclear).toBeLessThanOrEqual(4);
  expect(missed).toBeLessThanOrEqual(unclear);
  expect(await connectTelegram(demo.url).formFaults()).toEqual([]);
});

/** How often the announcement stands in each participant's chat. */
async function countDeliveries(): Promise<number[]> {
  const telegram = connectTelegram(demo.url);
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (no) => {
      const user = await telegram.user(700_000 + no);
      return (await user.chat()).messages.filter((message) => message.text === words).length;
    }),
  );
}

async function waitForDeliveries(count: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await countDeliveries()).filter((each) => each > 0).length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`fewer than ${count} deliveries after 4 s`);
}
