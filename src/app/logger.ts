import pino from 'pino';
import type { Logger } from '#telegram/logger.ts';

/** JSON lines on standard error. Tokens in addresses are cut out of errors. */
export function createLogger(
  level: string,
  destination: pino.DestinationStream = pino.destination(2),
): Logger {
  return pino(
    {
      level,
      base: undefined,
      serializers: { err: (error: unknown) => withoutToken(pino.stdSerializers.err(error as Error)) },
      redact: ['token', 'nip', 'text', '*.token', '*.nip', '*.text'],
    },
    destination,
  );
}

/** A serialised error with bot tokens removed. */
function withoutToken(error: pino.SerializedError): unknown {
  return JSON.parse(writeSafely(error).replace(/bot\d+:[\w-]+/g, 'bot<token>'));
}

/** A line in the log is never worth a fault of its own: what cannot be written is left out. */
function writeSafely(error: pino.SerializedError): string {
  const { type, message, stack } = error;
  try {
    return JSON.stringify(error, withoutContents);
  } catch {
    return JSON.stringify({ type, message, stack });
  }
}

/** Leaves out, at any depth, what was being sent, and grammY's context: what was written, and the whole program. */
function withoutContents(key: string, value: unknown): unknown {
  return key === 'payload' || key === 'ctx' ? undefined : value;
}
