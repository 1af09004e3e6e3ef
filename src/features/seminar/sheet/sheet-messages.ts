import type { Button, Message, Say } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { type Criterion, offeredPoints, openCriteria, totalOf } from '#domain/seminar/score-sheet.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import type { Presenter } from '#features/seminar/load-seminar.ts';
import type { SeminarScore } from '#storage/review/seminar-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** A reviewer's sheet of one presenter. */
export interface SheetView {
  presenter: Presenter;
  criteria: readonly Criterion[];
  sheet?: SeminarScore;
}

/** A sheet opened by the reviewer whose it is, with the proof that they may score this presenter. */
export type OwnSheet = SheetView & { right: Right<'scorePlan'> };

/** The sheet as it stands: a line a criterion, the sum, the note, and what comes next. */
export function sheetMessage(say: Say, { presenter, criteria, sheet }: SheetView): Message {
  const points = sheet?.points ?? {};
  const open = openCriteria(criteria, points);
  const isClosed = presenter.place.releasedAt !== undefined;
  const lines = [
    say('seminar-sheet', { name: presenter.name }),
    ...criteria.map(({ key, title, weight }) =>
      say('seminar-sheet-line', { title: title[say.locale], points: points[key] ?? '–', weight }),
    ),
    say(open.length === 0 ? 'seminar-sheet-total' : 'seminar-sheet-so-far', {
      total: totalOf(criteria, points),
    }),
    ...(sheet?.note ? [say('seminar-sheet-note', { note: cutTo(onOneLine(sheet.note), 120) })] : []),
    ...(isClosed ? [say('seminar-sheet-closed')] : sheet?.handedInAt ? [say('seminar-sheet-counts')] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: isClosed ? [queueRow(say)] : sheetButtons(say, { presenter, criteria, sheet }),
  };
}

function sheetButtons(say: Say, { presenter, criteria, sheet }: SheetView): Button[][] {
  const { participantId } = presenter;
  const [next] = openCriteria(criteria, sheet?.points ?? {});
  const first = criteria[0]!;
  const fill = {
    label: say(next ? 'seminar-button-fill' : 'seminar-button-change'),
    data: press('seminarCriterion', participantId, (next ?? first).key),
  };
  const note = { label: say('seminar-button-note'), data: press('seminarNote', participantId) };
  const handIn = { label: say('seminar-button-hand-in'), data: press('seminarHandIn', participantId) };
  const mayHandIn = next === undefined && sheet?.handedInAt === undefined;
  return [[fill, note], ...(mayHandIn ? [[handIn]] : []), queueRow(say)];
}

const queueRow = (say: Say) => [{ label: say('seminar-button-queue'), data: press('seminarQueue', 0) }];

/** One criterion: points by button, or typed. */
export function criterionMessage(
  say: Say,
  { presenter, criteria, sheet }: SheetView,
  { criterion, lead }: { criterion: Criterion; lead?: string },
): Message {
  const { participantId, name } = presenter;
  const { key, title, weight } = criterion;
  const place = criteria.findIndex((each) => each.key === key);
  const now = sheet?.points[key];
  const choices = offeredPoints(criterion).map((points) => ({
    label: String(points),
    data: press('seminarPoints', participantId, key, points),
  }));
  const after = criteria[place + 1];
  return {
    text: [
      ...(lead ? [lead] : []),
      say('seminar-criterion', { title: title[say.locale], number: place + 1, all: criteria.length }),
      say('seminar-criterion-of', { name, weight }),
      ...(now === undefined ? [] : [say('seminar-criterion-now', { points: now })]),
    ].join('\n'),
    buttons: [
      choices,
      [
        { label: say('seminar-button-sheet'), data: press('seminarSheet', participantId) },
        ...(after
          ? [
              {
                label: say('list-after'),
                data: press('seminarCriterion', participantId, after.key),
              },
            ]
          : []),
      ],
    ],
  };
}

/** A few words for the participant. */
export function askNoteMessage(say: Say, { presenter, sheet }: SheetView, lead?: string): Message {
  return {
    text: [
      ...(lead ? [lead] : []),
      say('seminar-ask-note', { name: presenter.name }),
      ...(sheet?.note ? [say('seminar-sheet-note', { note: cutTo(onOneLine(sheet.note), 300) })] : []),
    ].join('\n'),
    buttons: [[{ label: say('button-back'), data: press('seminarSheet', presenter.participantId) }]],
  };
}
