import { type MarkedStatus, markedStatuses } from '#domain/attendance/attendance.ts';
import { type PaperMark, writeNumbers } from '#domain/attendance/paper-sheet.ts';
import type { Message, Say } from '#domain/message.ts';
import { sessionLine } from '#features/board/correct/correction-messages.ts';
import type { Board } from '#features/board/load-board.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';

const changesShown = 6;

/** How a paper sheet is typed, or sent back as a file. */
export function askPaperMessage(say: Say, { session }: Board): Message {
  return {
    text: [say('paper-ask'), sessionLine(say, session), say('paper-how')].join('\n'),
    buttons: [[{ label: say('button-back'), data: press('boardOpen', session.id) }]],
  };
}

/** What would be saved: by mark, what changes of what stands, and who is not named. Nothing is saved yet. */
export function paperPreview(say: Say, board: Board, marks: PaperMark[]): Message {
  const { session, rows } = board;
  const named = new Map(marks.map(({ rosterNo, status }) => [rosterNo, status]));
  const changed = rows.filter(
    ({ rosterNo, mark }) => mark && named.has(rosterNo) && named.get(rosterNo) !== mark,
  );
  const unnamed = rows.filter(({ rosterNo }) => !named.has(rosterNo));
  const lines = [
    say('paper-check'),
    sessionLine(say, session),
    ...markedStatuses.flatMap((status) => statusLine(say, marks, status)),
    ...changed.slice(0, changesShown).map(({ rosterNo, name, mark }) =>
      say('paper-change', {
        no: rosterNo,
        name,
        before: sayMark(say, mark),
        after: sayMark(say, named.get(rosterNo)),
      }),
    ),
    ...(changed.length > changesShown
      ? [say('paper-more-changes', { count: changed.length - changesShown })]
      : []),
    ...(unnamed.length > 0
      ? [say('paper-unnamed', { numbers: writeNumbers(unnamed.map(({ rosterNo }) => rosterNo)) })]
      : []),
    ...(session.closedAt ? [say('paper-after-close')] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      [
        { label: say('button-save'), data: press('paperSave', session.id) },
        { label: say('button-change'), data: press('boardPaper', session.id) },
      ],
      [{ label: say('button-cancel'), data: press('boardOpen', session.id) }],
    ],
  };
}

function statusLine(say: Say, marks: PaperMark[], status: MarkedStatus): string[] {
  const numbers = marks.filter((each) => each.status === status).map(({ rosterNo }) => rosterNo);
  if (numbers.length === 0) return [];
  return [
    say('paper-status', {
      mark: sayMark(say, status),
      count: numbers.length,
      numbers: writeNumbers(numbers),
    }),
  ];
}
