import { expect, test } from 'vitest';
import type { BotContext } from '#telegram/bot-context.ts';
import { butTexts, type Claim, inOrder } from '#telegram/commands/claims.ts';

const saying = (message: object) => ({ message }) as BotContext;

async function run(claims: Claim[], message: object): Promise<string[]> {
  const heard: string[] = [];
  const named = claims.map(
    (claim, place): Claim =>
      (ctx, next) =>
        claim(ctx, async () => {
          heard.push(`passed by ${place}`);
          await next();
        }),
  );
  await inOrder(named)(saying(message), async () => void heard.push('dialogue'));
  return heard;
}

const take: Claim = async () => undefined;
const pass: Claim = (_ctx, next) => next();

test('each claim is asked when those before it passed, and the dialogue when all did', async () => {
  expect(await run([pass, pass], { text: 'a' })).toEqual(['passed by 0', 'passed by 1', 'dialogue']);
  expect(await run([pass, take, pass], { text: 'a' })).toEqual(['passed by 0']);
  expect(await run([], { text: 'a' })).toEqual(['dialogue']);
});

test('a claim on everything but texts takes the words below a picture, and passes texts on', async () => {
  expect(await run([butTexts(take)], { photo: [], caption: 'hadir' })).toEqual([]);
  expect(await run([butTexts(take)], { text: 'hadir' })).toEqual(['passed by 0', 'dialogue']);
});

test('what a claim throws reaches whoever answers errors', async () => {
  const fail: Claim = async () => {
    throw new Error('broken');
  };
  await expect(run([pass, fail], { text: 'a' })).rejects.toThrow('broken');
});
