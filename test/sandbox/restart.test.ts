import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectTelegram, type RemoteTelegram } from '#sandbox/telegram-client.ts';
import { onePixelPng, token } from './stand-in-for-tests.ts';

let stateDir = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'stand-in-'));
});

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(stateDir, { recursive: true, force: true });
});

const program = new URL('../../src/sandbox/telegram-process.ts', import.meta.url).pathname;

async function startProcess(): Promise<RemoteTelegram> {
  const settings = { token, startAt: '2019-03-17T08:55:00Z', stateDir };
  const args = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(settings)];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const output = child.stdout;
  if (!output) throw new Error('The process has no output.');
  for await (const line of createInterface(output)) {
    return connectTelegram((JSON.parse(line) as { url: string }).url);
  }
  throw new Error('The process ended without an address.');
}

async function killHard(): Promise<void> {
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await ended;
}

async function bot<T>(telegram: RemoteTelegram, method: string, params: object): Promise<T> {
  const response = await fetch(`${telegram.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return ((await response.json()) as { result: T }).result;
}

async function pressedQueryId(telegram: RemoteTelegram): Promise<string> {
  for (;;) {
    const updates = await bot<Update[]>(telegram, 'getUpdates', { offset: -1 });
    const id = updates.at(-1)?.callback_query?.id;
    if (id !== undefined) return id;
  }
}

test('chats, files, unconfirmed updates and the clock outlive kill -9', async () => {
  const before = await startProcess();
  const andi = await before.user(5, { firstName: 'Andi' });
  await andi.start('undangan');
  await andi.sendPhoto(onePixelPng, 'surat');
  const reply_markup = { inline_keyboard: [[{ text: 'Hadir', callback_data: 'h' }]] };
  await bot(before, 'sendMessage', { chat_id: 5, text: 'Hadir?', reply_markup });
  const updates = await bot<Update[]>(before, 'getUpdates', {});
  await bot(before, 'getUpdates', { offset: updates[1]?.update_id });
  await before.jumpTo(new Date('2019-03-18T01:00:00Z'));
  const chat = await andi.chat();
  await killHard();

  const after = await startProcess();
  const andiAgain = await after.user(5);
  expect(await andiAgain.chat()).toEqual(chat);
  const file = chat.messages[1]?.file;
  expect(file && (await andiAgain.fileBytes(file))).toEqual(onePixelPng);
  expect(await bot(after, 'getUpdates', {})).toEqual([updates[1]]);
  const now = (await after.now()).getTime();
  expect(now).toBeGreaterThanOrEqual(Date.parse('2019-03-18T01:00:00Z'));
  expect(now).toBeLessThan(Date.parse('2019-03-18T01:01:00Z'));

  const next = await andiAgain.sendText('halo');
  expect(next.messageIds).toEqual([4]);
  expect(next.updateIds).toEqual([(updates[1]?.update_id ?? 0) + 1]);
});

test('a line cut short by the end of the process is dropped', async () => {
  const before = await startProcess();
  await (await before.user(5, { firstName: 'Andi' })).sendText('halo');
  await killHard();
  appendFileSync(join(stateDir, 'state.jsonl'), '["messages","5:2",{"mess');

  const after = await startProcess();
  const andi = await after.user(5);
  await andi.sendText('lagi');
  await killHard();
  const third = await startProcess();
  expect((await (await third.user(5)).chat()).messages.map(({ text }) => text)).toEqual(['halo', 'lagi']);
});

test('presses, faults and refusals work from another process as they do in one', async () => {
  const telegram = await startProcess();
  const andi = await telegram.user(5, { firstName: 'Andi' });
  await andi.start();
  const reply_markup = { inline_keyboard: [[{ text: 'Hadir', callback_data: 'h' }]] };
  const waiting = andi.waitForReply();
  await bot(telegram, 'sendMessage', { chat_id: 5, text: 'Hadir?', reply_markup });
  expect((await waiting).labels).toEqual(['Hadir']);
  const press = andi.press('Hadir');
  await bot(telegram, 'answerCallbackQuery', {
    callback_query_id: await pressedQueryId(telegram),
    text: 'Tersimpan',
  });
  expect(await press).toEqual({ isAnswered: true, toast: 'Tersimpan' });
  await expect(andi.press('Sakit')).rejects.toThrow('No button “Sakit”');

  await telegram.addFault({ kind: 'forbidden', times: 1 });
  await bot(telegram, 'getMe', {});
  await bot(telegram, 'sendMessage', { chat_id: 5 });
  expect((await telegram.refused()).map(({ reason }) => reason)).toEqual(['fault', 'form']);
  expect(await telegram.formFaults()).toHaveLength(1);
});
