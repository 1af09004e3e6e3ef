import { expect, test } from 'vitest';
import { createChatQueues } from '#telegram/inbox/chat-queues.ts';

test('in a chat one at a time and in order, chats side by side', async () => {
  const heard: string[] = [];
  const queues = createChatQueues(async (item: string) => {
    heard.push(`${item} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    heard.push(`${item} ends`);
  });
  queues.add(1, 'a');
  queues.add(1, 'b');
  queues.add(2, 'c');
  await queues.idle();
  expect(heard).toEqual(['a begins', 'c begins', 'a ends', 'b begins', 'c ends', 'b ends']);
});

test('work that rejects after all costs its item and not the chat', async () => {
  const done: string[] = [];
  const queues = createChatQueues(async (item: string) => {
    if (item === 'broken') throw new Error('broken');
    done.push(item);
  });
  queues.add(1, 'broken');
  queues.add(1, 'next');
  await queues.idle();
  queues.add(1, 'later');
  await queues.idle();
  expect(done).toEqual(['next', 'later']);
});
