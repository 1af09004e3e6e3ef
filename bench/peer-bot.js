// The fair peer: a Telegraf wizard whose session is in Redis and which commits each answer with plain pg.
import { Agent, createServer } from 'node:http';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Scenes, session, Telegraf } from 'telegraf';

const { BOT_TOKEN, TELEGRAM_API_ROOT, DATABASE_URL, REDIS_URL, PORT, UPDATES, QUESTIONS } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const redis = new Redis(REDIS_URL);
await pool.query(
  'CREATE TABLE IF NOT EXISTS answer (person bigint, question int, text text, at timestamptz DEFAULT now(), PRIMARY KEY (person, question))',
);

const count = Number(QUESTIONS);
const ask = (number) => `Question ${number} of ${count}: what is your answer?\nAn example: something short.`;
const steps = Array.from({ length: count }, (_, index) => async (ctx) => {
  const text = ctx.message?.text;
  if (!text) return;
  await pool.query(
    'INSERT INTO answer (person, question, text) VALUES ($1, $2, $3) ON CONFLICT (person, question) DO UPDATE SET text = EXCLUDED.text',
    [ctx.from.id, index + 1, text],
  );
  if (index + 1 === count) {
    await ctx.reply('All done.');
    return ctx.scene.leave();
  }
  ctx.wizard.next();
  await ctx.reply(ask(index + 2));
});
const stage = new Scenes.Stage([new Scenes.WizardScene('plan', ...steps)]);
const store = {
  get: async (key) => JSON.parse((await redis.get(`peer:${key}`)) ?? 'null') ?? undefined,
  set: (key, value) => redis.set(`peer:${key}`, JSON.stringify(value)),
  delete: (key) => redis.del(`peer:${key}`),
};

const agent = new Agent({ keepAlive: true });
const bot = new Telegraf(BOT_TOKEN, { telegram: { apiRoot: TELEGRAM_API_ROOT, agent, webhookReply: false } });
bot.use(session({ store }), stage.middleware());
bot.command('plan', async (ctx) => {
  await ctx.scene.enter('plan', {}, true);
  ctx.wizard?.selectStep(0);
  await ctx.reply(ask(1));
});
if (UPDATES === 'webhook') {
  const url = `http://127.0.0.1:${PORT}`;
  createServer(bot.webhookCallback('/telegram/webhook')).listen(Number(PORT), '127.0.0.1');
  await bot.telegram.setWebhook(`${url}/telegram/webhook`);
} else {
  void bot.launch();
}
