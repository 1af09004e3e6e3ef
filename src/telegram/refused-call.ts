import { GrammyError } from 'grammy';

/** True when Telegram understood a call and would not do it: the message is gone, or not of that kind. */
export const isRefusedCall = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400;
