import pino from 'pino';
import type { Logger } from '#telegram/logger.ts';

/** JSON lines on standard error. Tokens in addresses are cut out of errors. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      serializers: { err: (error: unknown) => withoutToken(pino.stdSerializers.err(error as Error)) },
      redact: ['token', 'nip', 'text', '*.token', '*.nip', '*.text'],
    },
    pino.destination(2),
  );
}

/** A serialised error with bot tokens removed, and without what was being sent. */
function withoutToken(error: { payload?: unknown } & object): unknown {
  const { payload: _dropped, ...kept } = error;
  return JSON.parse(JSON.stringify(kept).replace(/bot\d+:[\w-]+/g, 'bot<token>'));
}
