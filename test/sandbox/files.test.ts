import type { File, Message, Update } from 'grammy/types';
import { expect, test } from 'vitest';
import {
  badRequest,
  call,
  callWithFiles,
  onePixelPng,
  openStandIn,
  refusal,
  token,
} from './stand-in-for-tests.ts';

async function openWithAndi() {
  const server = await openStandIn();
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.start();
  return { server, andi };
}

const csv = Buffer.from('No,Nama\n1,Andi Fiktif\n');

test('a file a person sends is fetched by the bot byte for byte', async () => {
  const { server, andi } = await openWithAndi();
  await andi.sendFile('peserta.csv', csv, 'text/csv', 'daftar');
  const updates = await call<Update[]>(server, 'getUpdates');
  const document = updates.result.at(-1)?.message?.document;
  expect(document).toMatchObject({ file_name: 'peserta.csv', mime_type: 'text/csv', file_size: csv.length });
  const file = (await call<File>(server, 'getFile', { file_id: document?.file_id })).result;
  const response = await fetch(`${server.url}/file/bot${token}/${file.file_path}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(csv);
  expect((await fetch(`${server.url}/file/bot1001:wrong/${file.file_path}`)).status).toBe(404);
});

test('a file the bot sends is read by the person byte for byte', async () => {
  const { server, andi } = await openWithAndi();
  const files = { document: { name: 'rencana_v1.docx', bytes: csv } };
  const sent = await callWithFiles(
    server,
    'sendDocument',
    { chat_id: '5', caption: 'Naskah <b>DRAF</b>', parse_mode: 'HTML' },
    files,
  );
  expect(sent.result.caption_entities).toEqual([{ type: 'bold', offset: 7, length: 4 }]);
  const message = await andi.waitForReply();
  expect(message).toMatchObject({
    text: 'Naskah DRAF',
    file: {
      kind: 'document',
      name: 'rencana_v1.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
  expect(message.file && (await andi.fileBytes(message.file))).toEqual(csv);
});

test('a file sent before is sent again by its id, as the same kind only', async () => {
  const { server, andi } = await openWithAndi();
  const files = { document: { name: 'a.csv', bytes: csv } };
  const sent = await callWithFiles(server, 'sendDocument', { chat_id: '5' }, files);
  const fileId = sent.result.document?.file_id;
  expect((await call(server, 'sendDocument', { chat_id: 5, document: fileId })).ok).toBe(true);
  expect(await andi.lastBotMessage()).toMatchObject({ file: { name: 'a.csv' } });
  expect(await refusal(server, 'sendPhoto', { chat_id: 5, photo: fileId })).toEqual(
    badRequest("can't use file of type Document as Photo"),
  );
  expect(await refusal(server, 'sendDocument', { chat_id: 5, document: 'nothing' })).toEqual(
    badRequest('wrong file identifier/HTTP URL specified'),
  );
});

test('an upload named by attach:// is found, a missing one refused', async () => {
  const { server } = await openWithAndi();
  const files = { part1: { name: 'a.csv', bytes: csv } };
  const found = await callWithFiles(
    server,
    'sendDocument',
    { chat_id: '5', document: 'attach://part1' },
    files,
  );
  expect(found.result.document?.file_name).toBe('a.csv');
  const missing = await callWithFiles(
    server,
    'sendDocument',
    { chat_id: '5', document: 'attach://part2' },
    files,
  );
  expect(missing.description).toBe('Bad Request: wrong file identifier/HTTP URL specified');
});

test('a photo must be a picture and comes in two sizes, the largest last', async () => {
  const { server } = await openWithAndi();
  const bad = await callWithFiles(
    server,
    'sendPhoto',
    { chat_id: '5' },
    { photo: { name: 'a.png', bytes: csv } },
  );
  expect(bad.description).toBe('Bad Request: IMAGE_PROCESS_FAILED');
  const good = await callWithFiles(
    server,
    'sendPhoto',
    { chat_id: '5' },
    { photo: { name: 'a.png', bytes: onePixelPng } },
  );
  expect(good.result.photo?.at(-1)).toMatchObject({ width: 1, height: 1, file_size: onePixelPng.length });
});

test('an album has 2 to 10 items of kinds that go together', async () => {
  const { server, andi } = await openWithAndi();
  const files = { a: { name: 'a.png', bytes: onePixelPng }, b: { name: 'b.png', bytes: onePixelPng } };
  const photos = [
    { type: 'photo', media: 'attach://a', caption: 'dua foto' },
    { type: 'photo', media: 'attach://b' },
  ];
  const sent = await callWithFiles<Message[]>(
    server,
    'sendMediaGroup',
    { chat_id: '5', media: JSON.stringify(photos) },
    files,
  );
  expect(new Set(sent.result.map((message) => message.media_group_id)).size).toBe(1);
  expect((await andi.chat()).messages.filter((message) => message.albumId)).toHaveLength(2);

  const one = { chat_id: '5', media: JSON.stringify(photos.slice(0, 1)) };
  expect((await callWithFiles(server, 'sendMediaGroup', one, { a: files.a })).description).toBe(
    'Bad Request: group of messages must have 2-10 items',
  );
  const mixed = {
    chat_id: '5',
    media: JSON.stringify([photos[0], { type: 'document', media: 'attach://b' }]),
  };
  expect((await callWithFiles(server, 'sendMediaGroup', mixed, files)).description).toBe(
    "Bad Request: pictures and document can't be mixed in one album",
  );
});

test('an empty file is refused', async () => {
  const { server } = await openWithAndi();
  const files = { document: { name: 'a.csv', bytes: Buffer.alloc(0) } };
  expect((await callWithFiles(server, 'sendDocument', { chat_id: '5' }, files)).description).toBe(
    'Bad Request: file must be non-empty',
  );
});

test('a file over 50 MB is too large to send, one over 20 MB too big to fetch', async () => {
  const { server, andi } = await openWithAndi();
  const files = { document: { name: 'a.bin', bytes: Buffer.alloc(50 * 1024 * 1024 + 1) } };
  const sent = await callWithFiles(server, 'sendDocument', { chat_id: '5' }, files);
  expect([sent.status, sent.description]).toEqual([413, 'Request Entity Too Large']);

  await andi.sendFile('b.bin', Buffer.alloc(20 * 1024 * 1024 + 1), 'application/octet-stream');
  const fileId = (await andi.chat()).messages.at(-1)?.file?.fileId;
  expect(await refusal(server, 'getFile', { file_id: fileId })).toEqual(badRequest('file is too big'));
});

test('a caption can be edited and a file exchanged in place', async () => {
  const { server, andi } = await openWithAndi();
  const sent = await callWithFiles(
    server,
    'sendDocument',
    { chat_id: '5', caption: 'lama' },
    { document: { name: 'a.csv', bytes: csv } },
  );
  const target = { chat_id: 5, message_id: sent.result.message_id };
  await call(server, 'editMessageCaption', { ...target, caption: 'baru' });
  expect(await andi.lastBotMessage()).toMatchObject({ text: 'baru', file: { name: 'a.csv' } });
  const media = JSON.stringify({ type: 'document', media: 'attach://b', caption: 'lain' });
  await callWithFiles(
    server,
    'editMessageMedia',
    { chat_id: '5', message_id: String(target.message_id), media },
    { b: { name: 'b.csv', bytes: csv } },
  );
  expect(await andi.lastBotMessage()).toMatchObject({
    text: 'lain',
    file: { name: 'b.csv' },
    isEdited: true,
  });
});
