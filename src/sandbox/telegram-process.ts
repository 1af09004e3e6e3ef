/**
 * The stand-in as a process of its own: prints one line of JSON with its address and runs until it is stopped.
 *
 * Use: node src/sandbox/telegram-process.ts '{"token": "1:x", "startAt": "2019-03-17T08:55:00Z", …}'
 */
import { z } from 'zod';
import { SandboxClock } from './demo/sandbox-clock.ts';
import { startTelegramServer } from './telegram-server.ts';

const settingsSchema = z.object({
  token: z.string().min(1),
  startAt: z.iso.datetime({ offset: true }),
  port: z.int().optional(),
  stateDir: z.string().optional(),
  bot: z.object({ id: z.int(), username: z.string(), firstName: z.string() }).optional(),
  rules: z
    .object({
      latencyMs: z.number().optional(),
      limits: z.boolean().optional(),
      callbackLifetimeMinutes: z.number().optional(),
      webhookTimeoutMs: z.number().optional(),
      webhookRetryMs: z.number().optional(),
      canReadAllGroupMessages: z.boolean().optional(),
    })
    .optional(),
});

const { startAt, bot, ...settings } = settingsSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
const server = await startTelegramServer({
  ...settings,
  bot: bot ?? { id: 1001, username: 'pendamping_bot', firstName: 'Pendamping' },
  clock: new SandboxClock(new Date(startAt)),
});
console.log(JSON.stringify({ url: server.url }));
process.once('SIGTERM', () => void server.close());
