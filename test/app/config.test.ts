import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configSchema, readConfig } from '#app/config.ts';

const token = '4242:not-a-real-token';
const defaults = {
  BOT_TOKEN: token,
  OWNER_IDS: [],
  TELEGRAM_API_ROOT: 'https://api.telegram.org',
  DATA_DIR: '.data',
  UPDATES: 'polling',
  PORT: 8080,
  SEND_RATE_PER_SECOND: 25,
  LOG_LEVEL: 'info',
};

/** Every setting named in .env.example with the value shown there, commented out or not. */
function readExample(): Record<string, string> {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
}

test('.env.example names exactly the settings there are, in the same order', () => {
  expect(Object.keys(readExample())).toEqual(Object.keys(configSchema.in.shape));
});

test('what .env.example shows can be used as it stands, and its defaults are the defaults', () => {
  expect(readConfig({ ...readExample(), BOT_TOKEN: token })).toEqual({
    config: {
      ...defaults,
      OWNER_IDS: [123456789, 987654321],
      DATABASE_URL: 'postgresql://bot:password@localhost:5432/bot',
      REDIS_URL: 'redis://localhost:6379',
      PUBLIC_URL: 'https://bot.example.go.id',
      UPDATES: 'webhook',
      WEBHOOK_SECRET: 'any-1-to-256-of-these-characters',
      METRICS_TOKEN: 'at-least-16-characters',
    },
  });
});

test('a token is enough', () => {
  expect(readConfig({ BOT_TOKEN: token })).toEqual({ config: defaults });
});

test('an empty setting counts as unset, and blanks around a value do not matter', () => {
  expect(readConfig({ BOT_TOKEN: ` ${token} `, PORT: '', REDIS_URL: '  ' })).toEqual({ config: defaults });
});

test('updates arrive by webhook where there is a public address, unless polling is asked for', () => {
  const PUBLIC_URL = 'https://bot.example.go.id/';
  const config = { ...defaults, PUBLIC_URL: 'https://bot.example.go.id' };
  expect(readConfig({ BOT_TOKEN: token, PUBLIC_URL })).toEqual({ config: { ...config, UPDATES: 'webhook' } });
  expect(readConfig({ BOT_TOKEN: token, PUBLIC_URL, UPDATES: 'polling' })).toEqual({ config });
});

test('every malformed setting is named at once, and no value is repeated', () => {
  const read = readConfig({
    BOT_TOKEN: 'secret',
    OWNER_IDS: '@siti',
    TELEGRAM_API_ROOT: 'api.telegram.org',
    DATABASE_URL: 'mysql://root:secret@localhost/bot',
    REDIS_URL: 'localhost:6379',
    PUBLIC_URL: 'ftp://bot.example.go.id',
    UPDATES: 'push',
    WEBHOOK_SECRET: 'two words',
    PORT: '70000',
    SEND_RATE_PER_SECOND: 'fast',
    LOG_LEVEL: 'loud',
    METRICS_TOKEN: 'short',
  });
  expect(read).toEqual({
    faults: [
      'BOT_TOKEN is not a bot token',
      'OWNER_IDS must be Telegram user ids, separated by commas',
      'TELEGRAM_API_ROOT must be an address that starts with https:// or http://',
      'DATABASE_URL must be an address that starts with postgresql:// or postgres://',
      'REDIS_URL must be an address that starts with redis:// or rediss://',
      'PUBLIC_URL must be an address that starts with https:// or http://',
      'UPDATES must be polling or webhook',
      'WEBHOOK_SECRET may hold A-Z a-z 0-9 _ - only, 1 to 256 of them',
      'PORT Too big: expected number to be <=65535',
      'SEND_RATE_PER_SECOND must be a whole number',
      'LOG_LEVEL Invalid option: expected one of "trace"|"debug"|"info"|"warn"|"error"|"silent"',
      'METRICS_TOKEN must have at least 16 characters',
    ],
  });
});

test('a webhook without an address, and Redis without a server database, are refused', () => {
  expect(readConfig({ BOT_TOKEN: token, UPDATES: 'webhook', REDIS_URL: 'redis://localhost' })).toEqual({
    faults: [
      'UPDATES webhook needs PUBLIC_URL',
      'REDIS_URL is for several processes, which need DATABASE_URL',
    ],
  });
});
