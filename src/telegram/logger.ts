/** What the bot logs: a fixed event name, ids and durations. Never a text, a name, a NIP or a token. */
export interface Logger {
  info(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  error(fields: LogFields & { err?: unknown }, event: string): void;
}

type LogFields = Record<string, unknown>;
