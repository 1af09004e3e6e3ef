import { BotError, type Context, GrammyError } from 'grammy';
import { expect, test } from 'vitest';
import { createLogger } from '#app/logger.ts';

function logged(error: unknown): { err: Record<string, unknown>; line: string } {
  const lines: string[] = [];
  createLogger('info', { write: (line) => lines.push(line) }).warn({ err: error }, 'test.error');
  return { ...JSON.parse(lines[0]!), line: lines[0]! };
}

const failedCall = () =>
  new GrammyError(
    "Call to 'sendMessage' failed!",
    { ok: false, error_code: 500, description: 'Internal Server Error' },
    'sendMessage',
    { chat_id: 1, text: 'isi pesan' },
  );

test('an error of a handler is logged without its context, which holds the text and the program in circles', () => {
  const context: Record<string, unknown> = { message: { text: 'isi pesan' } };
  context.itself = context;
  const { err, line } = logged(new BotError(failedCall(), context as unknown as Context));
  expect(err).toMatchObject({ type: 'BotError', message: expect.stringContaining('Internal Server Error') });
  expect(line).not.toContain('isi pesan');
});

test('an error that cannot be written as JSON is still logged by its kind, message and stack', () => {
  const error: Error & { itself?: unknown } = new Error('circular');
  error.itself = { back: error, pool: { of: undefined as unknown } };
  (error.itself as { pool: { of: unknown } }).pool.of = error.itself;
  expect(logged(error).err).toMatchObject({ type: 'Error', message: 'circular', stack: expect.any(String) });
});

test('a token in an address is cut out', () => {
  const { line } = logged(new Error('fetch https://api.telegram.org/bot42:AAA-bbb_ccc/getMe failed'));
  expect(line).toContain('bot<token>');
  expect(line).not.toContain('AAA-bbb_ccc');
});
