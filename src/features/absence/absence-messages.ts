import { type AbsenceKind, absenceKinds } from '#domain/attendance/absence.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDay, formatDayRange, formatDayShort } from '#domain/time/time-format.ts';
import type { Absence } from '#storage/attendance/absence-store.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { absenceLines, sayAbsentSessions } from '#telegram/screens/absence-card.ts';

/** When? Days to choose from; a date or two may be typed as well. */
export function whenMessage(
  say: Say,
  { participantId, days, hasRequests }: { participantId: number; days: string[]; hasRequests: boolean },
): Message {
  const ofDays = days.map((day) => ({
    label: formatDayShort(day, say.locale),
    data: press('absenceDay', participantId, day),
  }));
  const own = hasRequests
    ? [{ label: say('absence-own-requests'), data: press('absenceList', participantId) }]
    : [];
  return {
    text: say('absence-when'),
    buttons: packButtons([...ofDays, ...own, { label: say('button-cancel'), data: press('cancelForm') }]),
  };
}

/** Which session of the day? */
export function whichSessionMessage(
  say: Say,
  { participantId, day, sessions }: { participantId: number; day: string; sessions: Session[] },
): Message {
  const each = sessions.map(({ id, title }) => ({
    label: title,
    data: press('absenceSession', participantId, day, id),
  }));
  return {
    text: say('absence-which-session', { day: formatDay(day, say.locale) }),
    buttons: packButtons([
      { label: say('absence-whole-day'), data: press('absenceSession', participantId, day, 0) },
      ...each,
      { label: say('button-back'), data: press('absenceNew', participantId) },
    ]),
  };
}

/** Why? */
export function kindMessage(say: Say, participantId: number, sessions: Session[]): Message {
  const kinds = absenceKinds.map((kind) => ({
    label: say(`absence-${kind}`),
    data: press('absenceKind', participantId, kind),
  }));
  return {
    text: [say('absence-kind-question'), sayAbsentSessions(say, sessions)].join('\n'),
    buttons: packButtons([...kinds, { label: say('button-back'), data: press('absenceNew', participantId) }]),
  };
}

/** Several days away, as they were typed: what the request still needs. */
export function rangeMessage(
  say: Say,
  range: {
    participantId: number;
    kind: Exclude<AbsenceKind, 'sick'>;
    scope: { fromOn: string; untilOn: string };
    sessions: Session[];
  },
): Message {
  const { kind, scope, sessions } = range;
  const title = say('absence-range', {
    kind: say(`absence-${kind}`),
    days: formatDayRange(scope.fromOn, scope.untilOn, say.locale),
    dayCount: new Set(sessions.map(({ heldOn }) => heldOn)).size,
    count: sessions.length,
  });
  const isDuty = kind === 'official_duty';
  const later = {
    label: say('absence-letter-later'),
    data: press('absenceLetterLater', range.participantId),
  };
  return {
    text: [title, say(isDuty ? 'absence-ask-letter' : 'absence-range-why')].join('\n'),
    buttons: packButtons([
      ...(isDuty ? [later] : []),
      { label: say('button-cancel'), data: press('cancelForm') },
    ]),
  };
}

/** A request as its participant sees it, and what they can do with it. */
export function ownAbsenceMessage(
  say: Say,
  { absence, evidenceAllowed, title }: { absence: Absence; evidenceAllowed: boolean; title?: string },
): Message {
  const { state } = absence;
  const lines = [
    title ??
      say('absence-own-title', { kind: say(`absence-${absence.kind}`), state: say(`absence-is-${state}`) }),
    ...absenceLines(say, absence),
    ...(state === 'requested' ? [say('absence-will-tell')] : []),
    ...sayReason(say, absence),
    ...(absence.kind === 'sick' && !evidenceAllowed ? [say('absence-sick-paper')] : []),
  ];
  return { text: lines.join('\n'), buttons: packButtons(ownButtons(say, absence, evidenceAllowed)) };
}

function ownButtons(say: Say, absence: Absence, evidenceAllowed: boolean): Button[] {
  const { id, kind, state, letterNumber, evidenceFileId, appealedAt } = absence;
  const isLive = state !== 'withdrawn' && state !== 'refused';
  const wantsLetter = isLive && kind === 'official_duty' && !letterNumber;
  const needsNoPaper = kind === 'excused' || kind === 'attended';
  const wantsFile = isLive && evidenceAllowed && !needsNoPaper && !evidenceFileId;
  return [
    ...(state === 'questioned' ? [{ label: say('absence-reply'), data: press('absenceReply', id) }] : []),
    ...(state === 'refused' && !appealedAt
      ? [{ label: say('absence-appeal'), data: press('absenceAppeal', id) }]
      : []),
    ...(wantsLetter ? [{ label: say('absence-send-letter'), data: press('absenceLetter', id) }] : []),
    ...(wantsFile ? [{ label: say('absence-attach'), data: press('absenceEvidence', id) }] : []),
    ...(isLive ? [{ label: say('absence-withdraw'), data: press('absenceWithdraw', id) }] : []),
    { label: say('absence-own-requests'), data: press('absenceList', absence.participantId) },
  ];
}

/** Why it was refused, or what is asked; how it stands is said in the title. */
function sayReason(say: Say, { state, decisionReason }: Absence): string[] {
  if (!decisionReason) return [];
  if (state === 'refused') return [say('absence-organizers-reason', { words: decisionReason })];
  return state === 'questioned' ? [say('absence-state-questioned', { words: decisionReason })] : [];
}

/** What cannot be taken back is asked once. */
export function withdrawQuestion(say: Say, absence: Absence): Message {
  return {
    text: [say('absence-withdraw-question'), sayAbsentSessions(say, absence.sessions)].join('\n'),
    buttons: [
      [
        { label: say('button-back'), data: press('absenceCard', absence.id) },
        { label: say('absence-withdraw-yes'), data: press('absenceWithdrawYes', absence.id) },
      ],
    ],
  };
}

const maxListed = 10;

/** A participant's requests, the newest first. */
export function ownRequestsMessage(say: Say, participantId: number, absences: Absence[]): Message {
  const shown = absences.slice(0, maxListed);
  const lines = shown.map((absence) =>
    say('absence-list-line', {
      when: sayAbsentSessions(say, absence.sessions),
      kind: say(`absence-${absence.kind}`),
      state: say(`absence-is-${absence.state}`),
    }),
  );
  const buttons = shown.map((absence) => ({
    label: listLabel(say, absence),
    data: press('absenceCard', absence.id),
  }));
  return {
    text: [say(shown.length > 0 ? 'absence-list' : 'absence-list-empty'), ...lines].join('\n'),
    buttons: packButtons([
      ...buttons,
      { label: say('absence-new'), data: press('absenceNew', participantId) },
    ]),
  };
}

/** `Izin Sen, 18 Mar`. */
export function listLabel(say: Say, { kind, sessions }: Absence): string {
  const day = sessions[0] ? formatDayShort(sessions[0].heldOn, say.locale) : '';
  return say('absence-list-button', { kind: say(`absence-${kind}`), day });
}

/** What the organizers decided, as news to the participant. */
export function decidedMessage(say: Say, absence: Absence): Message {
  const { id, state, appealedAt } = absence;
  const buttons: Button[] = [
    ...(state === 'questioned' ? [{ label: say('absence-reply'), data: press('absenceReply', id) }] : []),
    ...(state === 'refused' && !appealedAt
      ? [{ label: say('absence-appeal'), data: press('absenceAppeal', id) }]
      : []),
    { label: say('absence-see'), data: press('absenceCard', id) },
  ];
  return {
    text: [
      say(`absence-news-${state}`, { kind: say(`absence-${absence.kind}`) }),
      sayAbsentSessions(say, absence.sessions),
      ...sayReason(say, absence),
    ].join('\n'),
    buttons: packButtons(buttons),
  };
}
