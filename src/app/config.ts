import { z } from 'zod';

const known = [
  'BOT_TOKEN',
  'OWNER_IDS',
  'TELEGRAM_API_ROOT',
  'DATABASE_URL',
  'DATA_DIR',
  'REDIS_URL',
  'PUBLIC_URL',
  'UPDATES',
  'WEBHOOK_SECRET',
  'PORT',
  'SEND_RATE_PER_SECOND',
  'LOG_LEVEL',
  'METRICS_TOKEN',
] as const;

const wholeNumber = (from: number, to: number) =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(from).max(to));
const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that starts with ${protocols.map((each) => `${each}//`).join(' or ')}`,
  });

/** Every setting of the environment: its form, its default and what it means. `.env.example` follows it. */
export const configSchema = z
  .object({
    BOT_TOKEN: z
      .string('is required: the token @BotFather gave')
      .regex(/^\d+:[\w-]{10,}$/, 'is not a bot token'),
    OWNER_IDS: z
      .string()
      .regex(/^\d+(\s*,\s*\d+)*$/, 'must be Telegram user ids, separated by commas')
      .transform((text) => text.split(',').map(Number))
      .default([]),
    TELEGRAM_API_ROOT: url('https:', 'http:')
      .transform((text) => text.replace(/\/+$/, ''))
      .default('https://api.telegram.org'),
    DATABASE_URL: url('postgresql:', 'postgres:').optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    REDIS_URL: url('redis:', 'rediss:').optional(),
    PUBLIC_URL: url('https:', 'http:')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    UPDATES: z.enum(['polling', 'webhook'], 'must be polling or webhook').optional(),
    WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{1,256}$/, 'may hold A-Z a-z 0-9 _ - only, 1 to 256 of them')
      .optional(),
    PORT: wholeNumber(0, 65_535).default(8080),
    SEND_RATE_PER_SECOND: wholeNumber(1, 1_000).default(25),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  })
  .superRefine((settings, faults) => {
    if (settings.UPDATES === 'webhook' && !settings.PUBLIC_URL) {
      faults.addIssue({ code: 'custom', path: ['UPDATES'], message: 'webhook needs PUBLIC_URL' });
    }
    if (settings.REDIS_URL && !settings.DATABASE_URL) {
      faults.addIssue({
        code: 'custom',
        path: ['REDIS_URL'],
        message: 'is for several processes, which need DATABASE_URL',
      });
    }
  })
  .transform((settings) => ({
    ...settings,
    UPDATES: settings.UPDATES ?? (settings.PUBLIC_URL ? ('webhook' as const) : ('polling' as const)),
  }));

export type Config = z.output<typeof configSchema>;

/** Settings as read, or every fault at once, a line each, never with a secret in it. */
export function readConfig(env: NodeJS.ProcessEnv): { config: Config } | { faults: string[] } {
  const given = Object.fromEntries(known.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = configSchema.safeParse(given);
  if (parsed.success) return { config: parsed.data };
  return { faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
}

/** sysexits: configuration error. */
export const exitBadConfig = 78;
