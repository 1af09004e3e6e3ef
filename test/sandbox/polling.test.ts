import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { findFault } from '#sandbox/calls/value-validation.ts';
import { call, onePixelPng, openStandIn, refusal } from './stand-in-for-tests.ts';

async function openWithAndi() {
  const server = await openStandIn();
  return { server, andi: server.user(5, { firstName: 'Andi' }) };
}

function ids(answer: { result: Update[] }): number[] {
  return answer.result.map((update) => update.update_id);
}

test('updates come again until a higher offset confirms them', async () => {
  const { server, andi } = await openWithAndi();
  await andi.sendText('satu');
  await andi.sendText('dua');
  const first = ids(await call<Update[]>(server, 'getUpdates'));
  expect(first).toHaveLength(2);
  expect(first[1]).toBe((first[0] ?? 0) + 1);
  expect(ids(await call(server, 'getUpdates'))).toEqual(first);
  expect(ids(await call(server, 'getUpdates', { offset: first[1] }))).toEqual([first[1]]);
  expect(ids(await call(server, 'getUpdates'))).toEqual([first[1]]);
  expect(ids(await call(server, 'getUpdates', { offset: (first[1] ?? 0) + 1 }))).toEqual([]);
});

test('a negative offset takes from the end and forgets what is before', async () => {
  const { server, andi } = await openWithAndi();
  for (const text of ['satu', 'dua', 'tiga']) await andi.sendText(text);
  const answer = await call<Update[]>(server, 'getUpdates', { offset: -1 });
  expect(answer.result.map((update) => update.message?.text)).toEqual(['tiga']);
  expect(server.pendingUpdates()).toHaveLength(1);
});

test('limit bounds one answer', async () => {
  const { server, andi } = await openWithAndi();
  for (const text of ['satu', 'dua', 'tiga']) await andi.sendText(text);
  expect((await call<Update[]>(server, 'getUpdates', { limit: 2 })).result).toHaveLength(2);
});

test('a long poll answers as soon as something comes', async () => {
  const { server, andi } = await openWithAndi();
  const began = performance.now();
  const polling = call<Update[]>(server, 'getUpdates', { timeout: 20 });
  setTimeout(() => void andi.sendText('halo'), 100);
  expect((await polling).result.map((update) => update.message?.text)).toEqual(['halo']);
  expect(performance.now() - began).toBeLessThan(3000);
});

test('a long poll ends empty after its time-out', async () => {
  const { server } = await openWithAndi();
  expect((await call(server, 'getUpdates', { timeout: 1 })).result).toEqual([]);
});

test('a second poller ends the first one with a conflict', async () => {
  const { server, andi } = await openWithAndi();
  const first = refusal(server, 'getUpdates', { timeout: 20 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = call<Update[]>(server, 'getUpdates', { timeout: 20 });
  expect(await first).toEqual({
    status: 409,
    ok: false,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  await andi.sendText('halo');
  expect((await second).result).toHaveLength(1);
  expect(server.formFaults()).toEqual([]);
});

test('polling is refused while a webhook is set', async () => {
  const { server } = await openWithAndi();
  await call(server, 'setWebhook', { url: 'http://127.0.0.1:9/nobody' });
  expect((await refusal(server, 'getUpdates')).description).toMatch(
    /^Conflict: can't use getUpdates method while webhook is active/,
  );
  await call(server, 'deleteWebhook');
  expect((await call(server, 'getUpdates')).ok).toBe(true);
});

test('only the kinds asked for come, and the wish is remembered', async () => {
  const { server, andi } = await openWithAndi();
  await call(server, 'getUpdates', { allowed_updates: ['message'] });
  const { messageIds } = await andi.sendText('halo');
  await andi.editText(messageIds[0] ?? 0, 'halo lagi');
  const { result } = await call<Update[]>(server, 'getUpdates');
  expect(result.map((update) => Object.keys(update))).toEqual([['update_id', 'message']]);
});

test('an update can be put in front of the bot again with its old id', async () => {
  const { server, andi } = await openWithAndi();
  const { updateIds } = await andi.sendText('halo');
  const id = updateIds[0] ?? 0;
  await call(server, 'getUpdates', { offset: id + 1 });
  const polling = call<Update[]>(server, 'getUpdates', { offset: id + 1, timeout: 20 });
  server.redeliver(id);
  expect(ids(await polling)).toEqual([id]);
});

test('every update the stand-in makes is as the Bot API describes it', async () => {
  const { server, andi } = await openWithAndi();
  const group = server.group(-20, { title: 'Panitia', isForum: false, memberIds: [5] });
  group.addBot(5, 'administrator');
  await andi.start('abc');
  const { messageIds } = await andi.sendText('halo');
  await andi.sendText('balasan', { replyTo: messageIds[0] });
  await andi.editText(messageIds[0] ?? 0, 'halo lagi');
  await andi.sendFile('a.csv', Buffer.from('a'), 'text/csv', 'ini');
  await andi.sendPhoto(onePixelPng);
  await andi.sendVoice();
  await andi.sendSticker();
  await andi.sendAlbum([onePixelPng, onePixelPng], 'album');
  await andi.in(-20).sendText('/papan', { isAnonymous: true });
  group.upgrade();
  await call(server, 'sendMessage', {
    chat_id: 5,
    text: 'Hadir?',
    reply_markup: { inline_keyboard: [[{ text: 'Hadir', callback_data: 'h' }]] },
  });
  await andi.press('Hadir', { waitMs: 0 });
  await andi.pressData(999, 'lama', { waitMs: 0 });
  await andi.block();
  const { result } = await call<Update[]>(server, 'getUpdates');
  expect(result.map((update) => findFault(update, ['Update'], 'update')).filter(Boolean)).toEqual([]);
  expect(result).toHaveLength(17);
});
