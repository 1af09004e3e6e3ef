import type { AttendanceRecord } from '#domain/attendance/attendance-record.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { formatNumber, formatPercent } from '#domain/words/number-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayAmount } from '#telegram/screens/presence-words.ts';
import type { ParticipantStatus } from './load-status.ts';

/** Where one participant stands: attendance, plan, next deadline, and what the certificate still needs. */
export function statusMessage(say: Say, status: ParticipantStatus): Message {
  const { plan, nextDeadlineAt, zone } = status;
  const lines = [
    ...attendanceLines(say, status),
    say('status-plan', { filled: plan.filled, total: plan.total, state: plan.state }),
    ...(nextDeadlineAt && !isSettled(status)
      ? [say('status-deadline', { at: formatInstant(nextDeadlineAt, zone, say.locale) })]
      : []),
    certificateLine(say, status),
  ];
  return { text: lines.join('\n'), buttons: statusButtons(say, status) };
}

function attendanceLines(say: Say, { record, rules }: ParticipantStatus): string[] {
  const { locale } = say;
  const { attended, percentSoFar, bestPercent, planned, absenceLeft, level } = record;
  const values = { attended: formatNumber(attended, locale), held: sayAmount(say, record.held, rules) };
  const minimum = formatPercent(rules.minimumPercent, locale);
  return [
    percentSoFar === undefined
      ? say('status-attended-none', values)
      : say('status-attended', { ...values, percent: formatPercent(percentSoFar, locale) }),
    say('status-programme', { planned: sayAmount(say, planned, rules), minimum }),
    ...(bestPercent === undefined ? [] : [bestLine(say, record, formatPercent(bestPercent, locale))]),
    ...(level === 'impossible' ? [say('status-out-of-reach', { minimum })] : []),
    ...(level !== 'impossible' && isComing(record)
      ? [say('status-absence-left', { left: sayAmount(say, absenceLeft, rules) })]
      : []),
  ];
}

/** After the last session nothing can be reached any more: the result, once every session has its marks. */
function bestLine(say: Say, record: AttendanceRecord, percent: string): string {
  if (isComing(record)) return say('status-best', { percent });
  const open = record.sessions.filter(({ state }) => state === 'unmarked').length;
  return open === 0 ? say('status-final', { percent }) : say('status-final-waits', { count: open });
}

const isComing = ({ sessions }: AttendanceRecord) => sessions.some(({ state }) => state === 'coming');

const isSettled = ({ plan }: ParticipantStatus) => plan.state === 'approved' || plan.state === 'presented';

function certificateLine(say: Say, status: ParticipantStatus): string {
  const { record, isSeminarDone, rules } = status;
  const isEnough = record.sessions.every(({ state }) => state === 'held') && record.level !== 'impossible';
  const missing = [
    ...(record.level === 'impossible' || (!isEnough && isSettled(status))
      ? [say('status-needs-attendance', { minimum: formatPercent(rules.minimumPercent, say.locale) })]
      : []),
    ...(isSettled(status) ? [] : [say('status-needs-plan')]),
    ...(isSeminarDone ? [] : [say('status-needs-seminar')]),
  ];
  return missing.length > 0
    ? say('status-certificate', { missing: missing.join(', ') })
    : say('status-certificate-complete');
}

function statusButtons(say: Say, status: ParticipantStatus): Button[][] {
  const { plan } = status;
  const { state } = plan;
  const isWriting = state === 'none' || state === 'drafting' || state === 'changesRequested';
  return [
    [{ label: say('status-details'), data: press('statusDetails', 0) }],
    ...packButtons([
      ...(isWriting
        ? [
            {
              label: say(plan.filled > 0 ? 'button-plan-continue' : 'button-plan-start'),
              data: press('planHome'),
            },
          ]
        : []),
      { label: say('button-ask'), data: press('ask') },
    ]),
  ];
}
