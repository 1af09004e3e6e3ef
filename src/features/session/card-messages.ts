import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { type DraftedSession, type ToldField, toldFields } from '#domain/schedule/session-change.ts';
import { instantOf } from '#domain/time/local-time.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { targetWord } from './session-target.ts';
import { changeLines, hoursLine, sayValue, sessionName } from './session-words.ts';
import type { TimetableView } from './timetable-view.ts';

/** A session as it will be, what of that is not announced yet, and what can be changed. */
export function cardMessage(view: TimetableView, session: DraftedSession): Message {
  const { say, programme, groups, now } = view;
  const { before, after, changeId } = session;
  const { zone } = programme;
  const shown: ToldField[] = ['place', 'topic', 'facilitator', 'materials', 'map', 'jp', 'group'];
  const isOver = before !== undefined && instantOf(before.heldOn, before.startTime, zone) <= now;
  const waiting = changeId === undefined ? [] : changeLines(say, session, { zone, groups });
  const lines = [
    sessionName(say, after),
    ...(after.isCancelled ? [say('session-card-cancelled')] : []),
    hoursLine(after, zone),
    ...shown.map((field) => say('session-line', { field, value: sayValue(say, field, after, groups) })),
    ...(isOver ? [say('session-card-begun')] : []),
    ...(waiting.length > 0 ? [say('session-card-waiting'), ...waiting] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      ...(after.isCancelled ? [] : fieldButtons(view, session, isOver)),
      ...endButtons(say, session, isOver),
    ],
  };
}

/** Once it has begun, when and for whom it was stays as it is. */
const settledFields: ToldField[] = ['day', 'hours', 'group'];

function fieldButtons({ say, groups }: TimetableView, session: DraftedSession, isOver: boolean): Button[][] {
  const fields = toldFields.filter(
    (field) => !(isOver && settledFields.includes(field)) && (field !== 'group' || groups.size > 0),
  );
  return packButtons(
    fields.map((field) => ({
      label: say(`session-field-${field}`),
      data: press('sessionField', targetWord(session), field),
    })),
  );
}

function endButtons(say: Say, session: DraftedSession, isOver: boolean): Button[][] {
  const { before, after, changeId } = session;
  const word = targetWord(session);
  const back = { label: say('session-to-list'), data: press('sessionList', after.heldOn) };
  const undo = { label: say('session-drop-one'), data: press('draftDrop', changeId ?? 0) };
  const call = { label: say('session-cancel'), data: press('sessionCancel', word) };
  const revive = { label: say('session-restore'), data: press('sessionRestore', word) };
  const state = !before || isOver ? [] : [after.isCancelled ? revive : call];
  const review = { label: say('session-see-draft'), data: press('draftView') };
  return [
    ...packButtons([...state, ...(changeId === undefined ? [] : [undo])]),
    changeId === undefined ? [back] : [back, review],
  ];
}

/** The question for one field, with what stands there now. */
export function fieldMessage(
  { say, groups }: TimetableView,
  session: DraftedSession,
  field: ToldField,
): Message {
  const back = { label: say('button-back'), data: press('sessionEdit', targetWord(session)) };
  const now = sayValue(say, field, session.after, groups);
  const lines = [
    say(`session-ask-${field}`),
    sessionName(say, session.after),
    say('session-now', { now }),
    ...(field === 'group' ? [] : [say(`session-example-${field}`)]),
  ];
  const groupButtons = [...groups].map(([id, name]) => ({
    label: name,
    data: press('sessionGroup', targetWord(session), id),
  }));
  const everyone = { label: say('session-everyone'), data: press('sessionGroup', targetWord(session), 0) };
  return {
    text: lines.join('\n'),
    buttons: [...(field === 'group' ? packButtons([everyone, ...groupButtons]) : []), [back]],
  };
}
