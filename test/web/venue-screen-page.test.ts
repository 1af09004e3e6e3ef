import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepOf, stepSeconds } from '#domain/attendance/check-in-code.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { openBrowser } from '#test/sandbox/open-browser.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { withPrograms } from '#test/support/programs.ts';
import { openVenueScreen } from '#test/support/reading/venue-screen.ts';
import { shownAt } from '#test/support/seeds/check-in-codes.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

const inBrowser = withPrograms('Chromium');
let browser: Browser;
let bot: BotUnderTest;
let seeded: SeededProgramme;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  bot = await startBot({ at: '2019-03-18T07:51:00+07:00' });
  seeded = await bot.seed({ participants: 12 });
  address = await openVenueScreen(bot, seeded.programmeId);
});
afterAll(async () => {
  await browser?.close();
  await bot.close();
});

const wide = { width: 1280, height: 720 };

/** Runs with the screen open and drawn; the page may complain of nothing but what is expected. */
async function withScreen(
  run: (page: Page) => Promise<void>,
  wish: { options?: BrowserContextOptions; query?: string; expectedFaults?: RegExp } = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: wide, colorScheme: 'light', ...wish.options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await page.goto(`${address}${wish.query ?? ''}`);
    await page.locator('#digits span').first().waitFor();
    await run(page);
  } finally {
    await context.close();
  }
  expect(faults.filter((fault) => !wish.expectedFaults?.test(fault))).toEqual([]);
}

const digitsOn = async (page: Page) => (await page.locator('#digits').textContent())?.trim();

async function codeNow(): Promise<string> {
  const { digits } = await shownAt(bot.database, seeded.sessionIds.get('D01-P')!, bot.clock.now());
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

async function checkIn(...rosterNos: number[]): Promise<void> {
  const marks = rosterNos.map((no) => ({
    ...{ sessionId: seeded.sessionIds.get('D01-P')!, participantId: seeded.participantIds.get(no)! },
    ...{ status: 'present' as const, arrivedAt: bot.clock.now() },
  }));
  await recordPresences(bot.database.db, { marks, source: 'code', at: bot.clock.now() });
}

test('the code rotates with the clock of the server, and the live count rises', inBrowser, async () => {
  await withScreen(async (page) => {
    const first = await digitsOn(page);
    expect(first).toBe(await codeNow());
    expect(await page.locator('#counted').textContent()).toBe('0 dari 12 sudah presensi');
    await bot.jumpTo(new Date(bot.clock.now().getTime() + 31_000));
    await page.waitForFunction(
      (before) => document.querySelector('#digits')?.textContent?.trim() !== before,
      first,
    );
    expect(await digitsOn(page)).toBe(await codeNow());
    await checkIn(1, 2);
    await page.locator('#counted', { hasText: '2 dari 12 sudah presensi' }).waitFor();
    expect(await page.locator('#qr svg').getAttribute('aria-label')).toBe('Kode QR untuk presensi');
  });
});

test('first names come in when they are wanted, and only then are they sent', inBrowser, async () => {
  await withScreen(async (page) => {
    await checkIn(1, 2);
    expect(await page.locator('#names').textContent()).toBe('');
    await page.getByRole('button', { name: 'Tampilkan nama' }).click();
    await page.locator('#names', { hasText: 'Andi' }).waitFor();
    await checkIn(3);
    await page.locator('#names', { hasText: /^Cahyo/ }).waitFor();
    await page.reload();
    await page.locator('#names', { hasText: 'Cahyo · ' }).waitFor();
    await page.getByRole('button', { name: 'Sembunyikan nama' }).click();
    await page.locator('#names', { hasText: /^$/ }).waitFor({ state: 'attached' });
  });
});

test.each([
  ['16:9', wide],
  ['4:3', { width: 1024, height: 768 }],
  ['16:10', { width: 1280, height: 800 }],
  ['upright', { width: 1080, height: 1920 }],
])(
  'on a screen of %s nothing is cut off, and the digits are at least 18 vmin high',
  inBrowser,
  async (name, viewport) => {
    await withScreen(
      async (page) => {
        const measured = await page.evaluate(() => {
          const box = document.querySelector('#digits')!;
          const style = getComputedStyle(box);
          const canvas = document.createElement('canvas').getContext('2d')!;
          canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          const { actualBoundingBoxAscent: high } = canvas.measureText('0');
          const smaller = Math.min(innerWidth, innerHeight);
          const { right, bottom } = box.getBoundingClientRect();
          return {
            digitVmin: (high / smaller) * 100,
            overflowsAcross: document.documentElement.scrollWidth > innerWidth || right > innerWidth,
            overflowsDown: document.documentElement.scrollHeight > innerHeight + 1 || bottom > innerHeight,
            qrVmin: (document.querySelector('#qr')!.getBoundingClientRect().width / smaller) * 100,
          };
        });
        if (process.env.KEEP_PICTURES)
          await page.screenshot({ path: `${process.env.KEEP_PICTURES}/${name}.png` });
        expect(measured.digitVmin).toBeGreaterThanOrEqual(18);
        expect(measured).toMatchObject({ overflowsAcross: false, overflowsDown: false });
        expect(measured.qrVmin).toBeGreaterThan(35);
      },
      { options: { viewport } },
    );
  },
);

test.each(['light', 'dark'] as const)(
  'axe finds nothing to complain of on a %s ground',
  inBrowser,
  async (colorScheme) => {
    await withScreen(
      async (page) => {
        await page.getByRole('button', { name: 'Show names' }).click();
        await page.locator('#names', { hasText: 'Andi' }).waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        if (process.env.KEEP_PICTURES)
          await page.screenshot({ path: `${process.env.KEEP_PICTURES}/${colorScheme}.png` });
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      },
      { options: { colorScheme }, query: '?lang=en' },
    );
  },
);

test(
  'a lost connection keeps the last picture, says so, goes on rotating for a while, and catches up',
  inBrowser,
  async () => {
    await withScreen(
      async (page) => {
        // Shortly before the code is replaced, and seen by the page, the line breaks.
        const stepEndsMs = (stepOf(bot.clock.now()) + 2) * stepSeconds * 1_000;
        await bot.jumpTo(new Date(stepEndsMs - 8_000));
        const shown = await codeNow();
        await page.locator('#digits', { hasText: shown }).waitFor();
        await page.context().setOffline(true);
        await page.getByText('Sambungan terputus. Tampilan terakhir tetap; saya terus mencoba.').waitFor();
        await page.waitForFunction(
          (before) => document.querySelector('#digits')?.textContent?.trim() !== before,
          shown,
        );
        expect(await digitsOn(page)).toBe(await codeNow());
        await checkIn(4);
        await page.context().setOffline(false);
        const inCount = await bot.database.db.presence.count();
        await page.locator('#counted', { hasText: `${inCount} dari 12` }).waitFor();
        expect(await page.locator('#notice').textContent()).toBe('');
      },
      { expectedFaults: /ERR_INTERNET_DISCONNECTED/ },
    );
  },
);

test('when the address is revoked the screen says so and shows no code', inBrowser, async () => {
  const kept = address;
  await withScreen(
    async (page) => {
      address = await openVenueScreen(bot, seeded.programmeId);
      await page.getByRole('heading', { name: 'Alamat layar ini sudah tidak berlaku' }).waitFor();
      expect(await page.locator('#entry').isHidden()).toBe(true);
      expect(await page.locator('#qr').isHidden()).toBe(true);
    },
    { expectedFaults: /404/ },
  );
  expect((await fetch(kept)).status).toBe(404);
});
