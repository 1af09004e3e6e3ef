import { expect, test } from 'vitest';
import { badRequest, call, openStandIn, refusal } from '#test/sandbox/stand-in-for-tests.ts';

async function openWithAndi() {
  const server = await openStandIn();
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.start();
  return server;
}

const refusedProfiles: [string, string, object, string][] = [
  [
    'over 100 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x' })) },
    'too many commands specified',
  ],
  [
    'a command in capitals',
    'setMyCommands',
    { commands: [{ command: 'Mulai', description: 'x' }] },
    'BOT_COMMAND_INVALID',
  ],
  [
    'a command without description',
    'setMyCommands',
    { commands: [{ command: 'mulai', description: '' }] },
    'BOT_COMMAND_DESCRIPTION_INVALID',
  ],
  [
    'a menu for an unknown chat',
    'setMyCommands',
    { commands: [], scope: { type: 'chat', chat_id: 9 } },
    'chat not found',
  ],
  ['a name over 64', 'setMyName', { name: 'x'.repeat(65) }, 'bot name is too long'],
  [
    'a short description over 120',
    'setMyShortDescription',
    { short_description: 'x'.repeat(121) },
    'bot short description is too long',
  ],
  [
    'a webhook without HTTPS',
    'setWebhook',
    { url: 'http://contoh.id/x' },
    'bad webhook: An HTTPS URL must be provided for webhook',
  ],
  [
    'a webhook secret with a space',
    'setWebhook',
    { url: 'https://contoh.id/x', secret_token: 'a b' },
    'secret token contains illegal characters',
  ],
];

test.each(refusedProfiles)('the bot may not set %s', async (_, method, params, description) => {
  const server = await openStandIn();
  expect(await refusal(server, method, params)).toEqual(badRequest(description));
});

test('commands are kept by scope and language, and a person sees the nearest ones', async () => {
  const server = await openWithAndi();
  const general = [{ command: 'menu', description: 'Menu' }];
  const own = [{ command: 'panel', description: 'Panel' }];
  await call(server, 'setMyCommands', { commands: general });
  await call(server, 'setMyCommands', { commands: own, scope: { type: 'chat', chat_id: 5 } });
  expect((await call(server, 'getMyCommands')).result).toEqual(general);
  const seen = await fetch(`${server.url}/sandbox/api/people/5/commands`);
  expect(await seen.json()).toEqual(own);
  await call(server, 'deleteMyCommands', { scope: { type: 'chat', chat_id: 5 } });
  expect(await (await fetch(`${server.url}/sandbox/api/people/5/commands`)).json()).toEqual(general);
});
