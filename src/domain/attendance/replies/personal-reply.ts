import { statusOf } from './said-statuses.ts';
import type { ReplyToken } from './scan-reply.ts';
import type { Signal } from './signals.ts';

/** Signs that somebody writes of their own coming: a form of address, "saya", leave, a day, a no. */
const signs: ReadonlySet<ReplyToken['signal']> = new Set<ReplyToken['signal']>([
  ...(['vocative', 'self', 'permit', 'not', 'notYet', 'day', 'strive', 'want', 'thanks'] as const),
]);
const greetings =
  /^(?:maaf|mohon|selamat|assalamualaikum|salam|insyaallah|in s|sorry|hi$|hello|halo|sedang|masih|terpaksa)/;

/** Whether a reply shows that it is about the writer's own coming. */
export function isPersonal(tokens: readonly ReplyToken[]): boolean {
  const opening = tokens.find(({ signal }) => signal !== 'break')?.signal;
  if (opening && ['dutyVerb', 'there', 'sick', 'duty'].includes(opening)) return true;
  return tokens.some(
    (token) => signs.has(token.signal) || ('phrase' in token && greetings.test(token.phrase)) || isOwn(token),
  );
}

const own: readonly Signal[] = ['present', 'late', 'excused', 'leave'];
const isOwn = (token: ReplyToken) => statusOf(token) !== undefined && own.includes(token.signal as Signal);
