import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPrograms } from '#test/support/programs.ts';
import { people, withPage } from './open-page.ts';
import { openStandIn } from './stand-in-for-tests.ts';

const inBrowser = withPrograms('Chromium');

async function findAccessibilityFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

function chatOf(page: Page, name: string) {
  return page.getByRole('region', { name: `Percakapan ${name}` });
}

async function write(page: Page, name: string, words: string): Promise<void> {
  await page.getByLabel(`Tulis pesan sebagai ${name}`).fill(words);
  await page.keyboard.press('Enter');
}

test('with the keyboard alone: pick a person, open their link, press a button, write', inBrowser, () =>
  withPage(async ({ page, server }) => {
    await page.getByRole('button', { name: 'Andi Fiktif' }).focus();
    await page.keyboard.press('Enter');
    const chat = chatOf(page, 'Andi Fiktif');
    expect(
      await page
        .getByLabel('Tulis pesan sebagai Andi Fiktif')
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await chat.getByRole('button', { name: 'Buka tautan undangan' }).press('Enter');
    await chat.getByRole('button', { name: 'Setuju' }).press('Enter');
    await chat.getByText('sudah terdaftar').waitFor();
    expect(await chat.getByRole('status').textContent()).toBe('Tersimpan.');
    expect(await chat.getByRole('button', { name: 'Setuju' }).count()).toBe(0);
    expect(await chat.getByText('diubah').count()).toBe(1);
    expect(await chat.getByRole('button', { name: 'Buka tautan undangan' }).count()).toBe(0);

    await page.getByLabel('Tulis pesan sebagai Andi Fiktif').focus();
    await page.keyboard.type('baris satu');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('baris dua');
    await page.keyboard.press('Enter');
    await chat.getByText('Anda menulis: baris satu').waitFor();
    const texts = (await server.user(5).chat()).messages.map((message) => message.text);
    expect(texts).toEqual([
      '/start jundangan',
      '✅ Bapak Andi Fiktif sudah terdaftar',
      'baris satu\nbaris dua',
      'Anda menulis: baris satu\nbaris dua',
    ]);
    expect(server.formFaults()).toEqual([]);
  }),
);

test('what people type is shown as typed and never read as HTML', inBrowser, () =>
  withPage(async ({ page }) => {
    await page.getByRole('button', { name: 'Bunga Rekaan' }).click();
    await write(page, 'Bunga Rekaan', '<img src=x onerror=alert(1)> <b>tebal</b>');
    await page.getByText('Anda menulis: <img src=x onerror=alert(1)> <b>tebal</b>').waitFor();
    expect(await page.locator('.log img').count()).toBe(0);
  }),
);

test(
  'the newest message is in sight, unless somebody reads further up; whoever writes sees the answer',
  inBrowser,
  () =>
    withPage(async ({ page, server }) => {
      await page.getByRole('button', { name: 'Bunga Rekaan' }).click();
      const chat = chatOf(page, 'Bunga Rekaan');
      const log = chat.getByRole('log');
      const isAtEnd = () =>
        log.evaluate((each) => each.scrollHeight - each.scrollTop - each.clientHeight < 60);
      const says = (words: string) => chat.getByText(`Anda menulis: ${words}`).waitFor();
      for (let turn = 1; turn <= 12; turn++) {
        await write(page, 'Bunga Rekaan', `pesan ${turn} `.repeat(20).trim());
        await says(`pesan ${turn} pesan ${turn}`);
        await expect.poll(isAtEnd).toBe(true);
      }
      await log.hover();
      await page.mouse.wheel(0, -600);
      await expect.poll(isAtEnd).toBe(false);
      await server.user(people.find(({ name }) => name === 'Bunga Rekaan')!.id).sendText('dari telepon');
      await says('dari telepon');
      expect(await isAtEnd()).toBe(false);
      await write(page, 'Bunga Rekaan', 'sekarang');
      await says('sekarang');
      await expect.poll(isAtEnd).toBe(true);
    }),
);

test('three chats stand side by side, and the page has no accessibility faults', inBrowser, () =>
  withPage(async ({ page }) => {
    for (const person of people) await page.getByRole('button', { name: person.name }).click();
    await write(page, 'Andi Fiktif', '/start');
    await write(page, 'Ratna Andaian', '/berkas');
    await chatOf(page, 'Andi Fiktif').getByRole('button', { name: 'Setuju' }).waitFor();
    await chatOf(page, 'Ratna Andaian').getByText('Grafik kehadiran').waitFor();
    expect(await page.getByRole('region', { name: /^Percakapan/ }).count()).toBe(3);
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('button', { name: 'To the next event' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }),
);

test('at 360 points wide everything is within the screen and without accessibility faults', inBrowser, () =>
  withPage(
    async ({ page }) => {
      await page.getByRole('button', { name: 'Andi Fiktif' }).click();
      await page.getByRole('button', { name: 'Buka tautan undangan' }).click();
      await page.getByRole('button', { name: 'Setuju' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const send = await page.getByRole('button', { name: 'Kirim pesan' }).boundingBox();
      expect((send?.y ?? 9999) + (send?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(await findAccessibilityFaults(page)).toEqual([]);
    },
    { viewport: { width: 360, height: 640 } },
  ),
);

test('the clock jumps to the next event, and what happens there comes by itself', inBrowser, () =>
  withPage(
    async ({ page }) => {
      await page.getByRole('button', { name: 'Andi Fiktif' }).click();
      await write(page, 'Andi Fiktif', 'halo');
      await page.getByText('Anda menulis: halo').waitFor();
      await page.getByRole('button', { name: 'Ke peristiwa berikutnya' }).click();
      await page.getByText('Mohon konfirmasi kehadiran besok').waitFor();
      await page.getByText('Sekarang Min, 17 Mar 2019, 16.00 WIB.').waitFor();
      expect(await page.locator('#clock').textContent()).toBe('Min, 17 Mar 2019, 16.00 WIB');
      await page.getByRole('button', { name: 'Besok 06.50' }).click();
      await page.getByText('Sekarang Sen, 18 Mar 2019, 06.50 WIB.').waitFor();
      await page.getByLabel('Pilih waktu').fill('2019-03-17T08:00');
      await page.getByRole('button', { name: 'Ke waktu ini' }).click();
      await page.getByText('The clock only goes forward.').waitFor();
    },
    { expectedFaults: [expect.stringContaining('400 (Bad Request)')] },
  ),
);

test('files go both ways: a link to save, a picture in the chat', inBrowser, () =>
  withPage(async ({ page }) => {
    await page.getByRole('button', { name: 'Ratna Andaian' }).click();
    const chat = chatOf(page, 'Ratna Andaian');
    await chat
      .locator('input[type=file]')
      .setInputFiles({ name: 'peserta.csv', mimeType: 'text/csv', buffer: Buffer.from('No') });
    await chat.getByText('Diterima: peserta.csv').waitFor();
    await write(page, 'Ratna Andaian', '/berkas');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chat.getByRole('link', { name: /rencana_v1\.docx/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rencana_v1.docx');
    const picture = chat.getByRole('img', { name: 'Gambar: grafik.png' });
    await picture.waitFor();
    expect(
      await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBe(1);
  }),
);

test('a person blocks and unblocks, answers a message and changes their own', inBrowser, () =>
  withPage(async ({ page, server }) => {
    await page.getByRole('button', { name: 'Bunga Rekaan' }).click();
    const chat = chatOf(page, 'Bunga Rekaan');
    await write(page, 'Bunga Rekaan', 'halo');
    await chat.getByText('Anda menulis: halo').waitFor();
    await chat.getByRole('button', { name: 'Balas' }).click();
    await write(page, 'Bunga Rekaan', 'jawaban');
    await chat.getByText('Anda menulis: jawaban').waitFor();
    await chat.getByRole('button', { name: 'Ubah pesan' }).first().click();
    await write(page, 'Bunga Rekaan', 'halo lagi');
    await chat.getByText('halo lagi', { exact: true }).waitFor();
    const messages = (await server.user(6).chat()).messages;
    expect(
      messages.map(({ text, isEdited, replyToMessageId }) => [text, isEdited, replyToMessageId]),
    ).toEqual([
      ['halo lagi', true, undefined],
      ['Anda menulis: halo', false, undefined],
      ['jawaban', false, 2],
      ['Anda menulis: jawaban', false, undefined],
    ]);
    await chat.getByRole('button', { name: 'Blokir bot' }).click();
    await chat.getByRole('button', { name: 'Buka blokir' }).click();
    await chat.getByRole('button', { name: 'Blokir bot' }).waitFor();
  }),
);

test('another web site cannot reach in, by name or by origin', async () => {
  const server = await openStandIn({ people });
  const byOrigin = await fetch(`${server.url}/sandbox/api/overview`, {
    headers: { origin: 'https://contoh.id' },
  });
  expect(byOrigin.status).toBe(403);
  expect((await fetch(`${server.url}/sandbox/api/overview`)).status).toBe(200);
});
