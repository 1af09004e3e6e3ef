import { GrammyError } from 'grammy';
import { DataRefused } from '#storage/folder/data-refused.ts';
import { SecondPoller } from './polling.ts';

/** The token is not (any more) one that Telegram knows. Of sysexits.h: no permission. */
const exitTokenRefused = 77;
const tokenRefused =
  'Telegram refuses the token of this bot: it was revoked or mistyped. Take the new one from @BotFather (/token), put it' +
  ' into BOT_TOKEN and start again; nothing is lost, what people wrote meanwhile is answered then.';

/** Says once what happened, and stops in order. */
export function endWithRefusedToken(stop: (exitCode: number) => Promise<void>): void {
  if (hasSaid) return;
  hasSaid = true;
  console.error(tokenRefused);
  void stop(exitTokenRefused);
}

let hasSaid = false;

/** Ends the process with one sentence. */
export function exitOnFailedStart(error: unknown): never {
  if (error instanceof GrammyError && [401, 404].includes(error.error_code)) {
    if (!hasSaid) console.error(tokenRefused);
    process.exit(exitTokenRefused);
  }

  if (error instanceof DataRefused) console.error(error.message);
  else if (error instanceof SecondPoller) {
    console.error('Another process is receiving the updates of this bot. Stop that one first.');
  } else console.error(`The bot could not start: ${readReason(error)}`);
  process.exit(1);
}

function readReason(error: unknown): string {
  const {
    message = String(error),
    code,
    cause,
  } = error as { message?: string; code?: string; cause?: unknown };
  const inner = cause ? ` (${readReason(cause)})` : '';
  return `${message || code || 'unknown'}${inner}`
    .replace(/bot\d+:[\w-]+/g, 'bot<token>')
    .replace(/:\/\/[^@\s]+@/g, '://…@');
}
