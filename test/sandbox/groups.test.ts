import type { ChatMember, Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { badRequest, call, openStandIn, refusal } from './stand-in-for-tests.ts';

async function openWithGroup(botStatus: 'member' | 'administrator' = 'member') {
  const server = await openStandIn();
  const ratna = server.user(7, { firstName: 'Ratna' });
  const group = server.group(-20, { title: 'Panitia', memberIds: [7], adminIds: [] });
  group.addBot(7, botStatus);
  return { server, ratna, inGroup: ratna.in(-20), group };
}

async function heard(server: Parameters<typeof call>[0]): Promise<string[]> {
  const { result } = await call<Update[]>(server, 'getUpdates');
  return result.flatMap((update) => update.message?.text ?? []);
}

test('the bot learns that it was added and by whom', async () => {
  const { server } = await openWithGroup();
  const { result } = await call<Update[]>(server, 'getUpdates');
  expect(result[0]?.my_chat_member).toMatchObject({
    chat: { id: -20, title: 'Panitia', type: 'group' },
    from: { id: 7 },
    old_chat_member: { status: 'left' },
    new_chat_member: { status: 'member' },
  });
});

test('a bot that is no administrator hears commands, replies to it and its name only', async () => {
  const { server, inGroup } = await openWithGroup();
  await call(server, 'sendMessage', { chat_id: -20, text: 'Pertanyaan No. 12' });
  await inGroup.sendText('sekadar obrolan');
  await inGroup.sendText('/papan');
  await inGroup.sendText('/papan@bot_lain');
  await inGroup.sendText('boleh', { replyTo: 1 });
  await inGroup.sendText('halo @pendamping_bot');
  expect(await heard(server)).toEqual(['/papan', 'boleh', 'halo @pendamping_bot']);
});

test('an administrator bot hears everything, and sees who hides behind the group’s name', async () => {
  const { server, inGroup } = await openWithGroup('administrator');
  await inGroup.sendText('sekadar obrolan', { isAnonymous: true });
  const { result } = await call<Update[]>(server, 'getUpdates');
  expect(result.at(-1)?.message).toMatchObject({
    text: 'sekadar obrolan',
    from: { username: 'GroupAnonymousBot' },
    sender_chat: { id: -20 },
  });
});

test('a group that became a supergroup is refused under its old id with the new one', async () => {
  const { server, group } = await openWithGroup();
  const newId = group.upgrade();
  const answer = await call(server, 'sendMessage', { chat_id: -20, text: 'x' });
  expect(answer).toMatchObject({
    status: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: newId },
  });
  expect((await call(server, 'sendMessage', { chat_id: newId, text: 'x' })).ok).toBe(true);
  const { result } = await call<Update[]>(server, 'getUpdates');
  expect(result.flatMap((update) => update.message?.migrate_to_chat_id ?? [])).toEqual([newId]);
  expect(server.formFaults()).toEqual([]);
});

test('a bot that was thrown out cannot write', async () => {
  const { server, group } = await openWithGroup();
  group.removeBot(7);
  expect((await refusal(server, 'sendMessage', { chat_id: -20, text: 'x' })).description).toBe(
    'Forbidden: bot was kicked from the group chat',
  );
});

test('members are told with their standing', async () => {
  const { server, group } = await openWithGroup();
  server.user(8, { firstName: 'Surya' });
  group.setMember(8, 'administrator');
  const member = await call<ChatMember>(server, 'getChatMember', { chat_id: -20, user_id: 7 });
  expect(member.result).toMatchObject({ status: 'member', user: { first_name: 'Ratna' } });
  const admins = await call<ChatMember[]>(server, 'getChatAdministrators', { chat_id: -20 });
  expect(admins.result.map(({ user }) => user.first_name)).toEqual(['Surya']);
});

test('pinning wants the right to', async () => {
  const plain = await openWithGroup();
  await call(plain.server, 'sendMessage', { chat_id: -20, text: 'papan' });
  expect(await refusal(plain.server, 'pinChatMessage', { chat_id: -20, message_id: 1 })).toEqual(
    badRequest('not enough rights to manage pinned messages in the chat'),
  );
  const admin = await openWithGroup('administrator');
  await call(admin.server, 'sendMessage', { chat_id: -20, text: 'papan' });
  expect((await call(admin.server, 'pinChatMessage', { chat_id: -20, message_id: 1 })).result).toBe(true);
});

test('topics live in forums, and a message goes into one that exists', async () => {
  const server = await openStandIn();
  server.user(7, { firstName: 'Ratna' });
  const forum = server.group(-1_000_000_000_050, { title: 'Forum', isForum: true, memberIds: [7] });
  forum.addBot(7, 'administrator');
  const chat = { chat_id: forum.id };
  const topic = await call<{ message_thread_id: number }>(server, 'createForumTopic', {
    ...chat,
    name: 'Andi Fiktif',
  });
  const thread = { ...chat, message_thread_id: topic.result.message_thread_id };
  expect((await call(server, 'sendMessage', { ...thread, text: 'x' })).ok).toBe(true);
  expect((await call(server, 'closeForumTopic', thread)).result).toBe(true);
  expect(await refusal(server, 'sendMessage', { ...chat, message_thread_id: 77, text: 'x' })).toEqual(
    badRequest('message thread not found'),
  );
});
