import { type AbsenceState, undecidedStates } from '#domain/attendance/absence.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDay, formatDayRange } from '#domain/time/time-format.ts';
import type { Absence, AbsentSession } from '#storage/attendance/absence-store.ts';
import type { Db } from '#storage/engine/database.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { sayScope } from './attendance-words.ts';

/** `Sen, 18 Mar 2019, Sesi pagi`; `Sen, 18 Mar 2019, kedua sesi`; `18–20 Mar 2019, 5 sesi`. */
export function sayAbsentSessions(say: Say, sessions: Pick<AbsentSession, 'heldOn' | 'title'>[]): string {
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last) return say('absence-no-sessions');
  if (first.heldOn !== last.heldOn) {
    const days = formatDayRange(first.heldOn, last.heldOn, say.locale);
    return say('absence-days', { days, count: sessions.length });
  }
  const scope = sessions.length > 1 ? sayScope(say, sessions.length) : first.title;
  return say('rsvp-day-scope', { day: formatDay(first.heldOn, say.locale), scope });
}

/** What was asked: reason, letter, what came later; nothing where there is nothing. */
export function absenceLines(say: Say, absence: Absence): string[] {
  const { kind, reason, letterNumber, letterOn, addition, evidenceFileId, paperReceivedAt } = absence;
  return [
    sayAbsentSessions(say, absence.sessions),
    ...(reason ? [say('absence-reason', { words: reason })] : []),
    ...(letterNumber && letterOn
      ? [say('absence-letter', { number: letterNumber, day: formatDayRange(letterOn, letterOn, say.locale) })]
      : kind === 'official_duty'
        ? [say('absence-letter-missing')]
        : []),
    ...(addition ? [say('absence-addition', { words: addition })] : []),
    ...(evidenceFileId ? [say('absence-file-kept')] : []),
    ...(paperReceivedAt ? [say('absence-paper-received')] : []),
  ];
}

/** A request as an organizer sees it: what can be done depends on where it stands. */
export function staffAbsenceMessage(say: Say, absence: Absence): Message {
  const isUndecided = undecidedStates.includes(absence.state);
  const title = say('absence-staff-title', { kind: say(`absence-${absence.kind}`), name: absence.name });
  return {
    text: [
      isUndecided ? say('absence-staff-new', { title }) : title,
      ...absenceLines(say, absence),
      ...(absence.afterDowntime ? [say('absence-after-downtime')] : []),
      ...(absence.state === 'requested' ? [] : [sayState(say, absence)]),
    ].join('\n'),
    buttons: packButtons([...decisionButtons(say, absence), ...paperButtons(say, absence)]),
  };
}

/** `Disetujui`, `Ditolak: “…”`, `Panitia bertanya: “…”`. */
function sayState(say: Say, { state, decisionReason }: Absence): string {
  return say(`absence-state-${state}`, { words: decisionReason ?? '' });
}

function decisionButtons(say: Say, { id, state }: Absence): Button[] {
  const decided: AbsenceState[] = ['approved', 'refused'];
  if (decided.includes(state)) return [{ label: say('absence-change'), data: press('absenceChange', id) }];
  if (!undecidedStates.includes(state)) return [];
  return [
    { label: say('absence-approve'), data: press('absenceApprove', id) },
    { label: say('absence-refuse'), data: press('absenceRefuse', id) },
    { label: say('absence-question'), data: press('absenceQuestion', id) },
  ];
}

function paperButtons(say: Say, { id, kind, state, evidenceFileId, paperReceivedAt }: Absence): Button[] {
  if (state === 'withdrawn') return [];
  const hasPaper = kind === 'sick' || kind === 'official_duty';
  return [
    ...(evidenceFileId ? [{ label: say('absence-see-file'), data: press('absenceFile', id) }] : []),
    ...(hasPaper && !paperReceivedAt
      ? [{ label: say('absence-paper'), data: press('absencePaper', id) }]
      : []),
  ];
}

/** Brings a request, or news of it, to the organizers: in private, because a reason is nobody else's business. */
export async function notifyStaffOfAbsence(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  notice: { absence: Absence; updateId: number; now: Date },
): Promise<void> {
  const { absence, updateId, now } = notice;
  await notifyStaff(needs, db, {
    programmeId: absence.programmeId,
    ...{ subject: `staffAbsence:${absence.id}`, revision: 'next', purpose: 'request', now },
    dedupeKey: `absence:${absence.id}:${updateId}`,
    word: (say) => staffAbsenceMessage(say, absence),
  });
}
