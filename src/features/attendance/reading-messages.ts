import type { PartAnswer } from '#domain/attendance/replies/reading.ts';
import { sessionsOfPart } from '#domain/attendance/split-rsvp.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDay, formatDayShort } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { statusButtons } from '#telegram/screens/attendance-question.ts';
import { sayPart } from '#telegram/screens/attendance-words.ts';
import { quoted } from './asking-messages.ts';
import type { AttendanceDay } from './attendance-day.ts';
import { formatPartsWord } from './wish-words.ts';

/** [Teruskan ke panitia]: sends on the text that was kept. */
const forwardButton = (say: Say): Button => ({
  label: say('rsvp-button-pass-on'),
  data: press('askForward'),
});

/** Answers read for parts of the day: nothing is saved before [Simpan]. */
export function partsMessage(say: Say, day: AttendanceDay, answers: readonly PartAnswer[]): Message {
  const { heldOn, participantId, sessions, zone } = day;
  const read = answers.flatMap(({ part, status }) =>
    sessionsOfPart(sessions, part, zone).map(({ title }) =>
      say('rsvp-part-answer', { part: sayPart(say, title), status: say(`rsvp-${status}`) }),
    ),
  );
  return {
    text: [say('rsvp-parts-confirm', { answers: read.join(', ') }), formatDay(heldOn, say.locale)].join('\n'),
    buttons: [
      [
        {
          label: say('button-save'),
          data: press('rsvpParts', heldOn, participantId, formatPartsWord(answers)),
        },
        { label: say('button-change'), data: press('rsvpSplit', heldOn, participantId) },
      ],
      [forwardButton(say)],
    ],
  };
}

/** A text that was not understood while the question is open: the question stands again, and the text can be sent on. */
export function unreadMessage(say: Say, day: AttendanceDay): Message {
  return { text: say('rsvp-unread', { day: shortDay(say, day) }), buttons: answerOrForward(say, day) };
}

/** A condition: the answer for now is theirs to choose. */
export function conditionMessage(say: Say, day: AttendanceDay, typed: string): Message {
  return {
    text: say('rsvp-condition', { typed: quoted(typed), day: shortDay(say, day) }),
    buttons: answerOrForward(say, day),
  };
}

/** Somebody is to come instead: that is the organizers' to decide, the own absence is not. */
export function delegatedMessage(say: Say, day: AttendanceDay, typed: string): Message {
  const { heldOn, participantId } = day;
  const away = (['excused', 'official_duty'] as const).map((status) => ({
    label: say(`rsvp-${status}`),
    data: press('rsvpDay', heldOn, participantId, status),
  }));
  const other = { label: say('rsvp-other-answer'), data: press('rsvpOther', heldOn, participantId) };
  return {
    text: say('rsvp-delegated', { typed: quoted(typed), day: shortDay(say, day) }),
    buttons: [[forwardButton(say)], away, [other]],
  };
}

/** "absen": checking in, or staying away? */
export function checkInOrLeaveMessage(say: Say, day: AttendanceDay, typed: string): Message {
  const { heldOn, participantId } = day;
  return {
    text: say('rsvp-check-in-or-leave', { typed: quoted(typed), day: shortDay(say, day) }),
    buttons: packButtons([
      { label: say('rsvp-check-in'), data: press('checkInNow') },
      { label: say('rsvp-excused'), data: press('rsvpDay', heldOn, participantId, 'excused') },
      { label: say('rsvp-other-answer'), data: press('rsvpOther', heldOn, participantId) },
    ]),
  };
}

const shortDay = (say: Say, { heldOn }: AttendanceDay) => formatDayShort(heldOn, say.locale);

/** The five answers, one each by session, and [Teruskan ke panitia]. */
function answerOrForward(say: Say, day: AttendanceDay): Button[][] {
  const { heldOn, participantId, sessions } = day;
  const rows = statusButtons(say, (status) => press('rsvpDay', heldOn, participantId, status));
  const split = { label: say('rsvp-split'), data: press('rsvpSplit', heldOn, participantId) };
  const last = [...rows.at(-1)!, ...(sessions.length > 1 ? [split] : [])];
  return [...rows.slice(0, -1), last, [forwardButton(say)]];
}
