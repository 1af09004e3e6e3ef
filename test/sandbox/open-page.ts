import { Bot, InlineKeyboard, InputFile } from 'grammy';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { openBrowser } from './open-browser.ts';
import { onePixelPng, openStandIn, startAt, token } from './stand-in-for-tests.ts';

let browser: Browser | undefined;
let bot: Bot | undefined;

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});
afterAll(async () => {
  await browser?.close();
});

/** Whom the page offers; the first has not joined yet. */
export const people = [
  { id: 5, name: 'Andi Fiktif', role: 'peserta 1', startPayload: 'jundangan' },
  { id: 6, name: 'Bunga Rekaan', role: 'peserta 2' },
  { id: 7, name: 'Ratna Andaian', role: 'panitia' },
];
const questionAt = new Date('2019-03-17T09:00:00Z');

/** A bot that greets, asks at 16.00 WIB, sends a file and a picture, and echoes the rest. */
function startBot(server: TelegramServer): void {
  const made = new Bot(token, { client: { apiRoot: server.url } });
  const consent = new InlineKeyboard().text('Setuju', 'yes').row().text('English', 'en').text('Batal', 'no');
  made.command('start', (context) =>
    context.reply('Selamat datang. Mohon baca dahulu.', { reply_markup: consent }),
  );
  made.callbackQuery('yes', async (context) => {
    await context.editMessageText('✅ Bapak Andi Fiktif sudah terdaftar');
    await context.answerCallbackQuery('Tersimpan.');
  });
  made.command('berkas', async (context) => {
    await context.replyWithDocument(new InputFile(Buffer.from('isi'), 'rencana_v1.docx'));
    await context.replyWithPhoto(new InputFile(onePixelPng, 'grafik.png'), { caption: 'Grafik kehadiran' });
  });
  made.on('message:document', (context) => context.reply(`Diterima: ${context.message.document.file_name}`));
  made.on('message:text', (context) => context.reply(`Anda menulis: ${context.message.text}`));
  server.clock.onJump(async () => {
    await made.api.sendMessage(5, '⏰ Mohon konfirmasi kehadiran besok');
  });
  void made.start();
  bot = made;
}

interface Opened {
  page: Page;
  server: TelegramServer;
}

/** For tests under `withPrograms('Chromium')`: runs with the page open in a fresh browser profile; the page may complain of nothing but what is expected. */
export async function withPage(
  run: (opened: Opened) => Promise<void>,
  wish: { viewport?: { width: number; height: number }; expectedFaults?: string[] } = {},
): Promise<void> {
  browser ??= await openBrowser();
  const clock = new SandboxClock(startAt);
  const server = await openStandIn({
    clock,
    people,
    nextDueAt: () => Promise.resolve(clock.now() < questionAt ? questionAt : undefined),
  });
  startBot(server);
  const context = await browser.newContext({ viewport: wish.viewport ?? { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await page.goto(server.url);
    await run({ page, server });
  } finally {
    await context.close();
  }
  expect(faults).toEqual(wish.expectedFaults ?? []);
}
