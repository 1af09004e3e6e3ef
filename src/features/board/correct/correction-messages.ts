import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import type { BoardRow } from '#domain/attendance/board.ts';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';

/** The reasons that are offered to press; any other is typed. */
export const readyReasons = ['paper', 'slip', 'letter'] as const;
export type ReadyReason = (typeof readyReasons)[number];

export interface CorrectionAsked {
  session: AttendanceSession;
  row: BoardRow;
  after: PresenceStatus | null;
}

/** Why a mark of a closed session is to be changed. */
export function askReasonMessage(say: Say, asked: CorrectionAsked): Message {
  const { session, row, after } = asked;
  const mark = after ?? 'none';
  return {
    text: [say('correction-ask'), ...changeLines(say, asked), say('correction-how')].join('\n'),
    buttons: packButtons([
      ...readyReasons.map((reason) => ({
        label: say(`correction-ready-${reason}`),
        data: press('boardReason', session.id, row.participantId, mark, reason),
      })),
      { label: say('button-back'), data: press('boardOpen', session.id) },
    ]),
  };
}

/** Whose mark becomes what, and of which session. */
export const changeLines = (say: Say, { session, row, after }: CorrectionAsked) => [
  say('correction-change', { name: row.name, before: sayMark(say, row.mark), after: sayMark(say, after) }),
  sessionLine(say, session),
];

/** What a correction has done. */
export function correctedNote(
  say: Say,
  done: CorrectionAsked & { before: PresenceStatus | null; reason: string; isTold: boolean },
): Message {
  const { session, row, before, after, reason, isTold } = done;
  return {
    text: [
      say('correction-done', { name: row.name, mark: sayMark(say, after) }),
      say('correction-told-before', {
        session: session.title,
        day: formatDay(session.heldOn, say.locale),
        mark: sayMark(say, before),
      }),
      say('correction-reason', { reason }),
      say(isTold ? 'correction-is-told' : 'correction-not-told'),
    ].join('\n'),
    buttons: [[{ label: say('panel-board'), data: press('boardOpen', session.id) }]],
  };
}

export const sessionLine = (say: Say, { title, heldOn }: AttendanceSession) =>
  say('correction-session', { session: title, day: formatDay(heldOn, say.locale) });
