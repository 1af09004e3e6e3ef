import { GrammyError } from 'grammy';

/** True when Telegram understood a call and would not do it: the message is gone, or not of that kind. */
export const isRefusedCall = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400;

/** True when Telegram will not bring this person (any more) what the bot says: blocked, gone, or never seen. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof GrammyError &&
  (error.error_code === 403 || /chat not found|user is deactivated|PEER_ID_INVALID/.test(error.description));
