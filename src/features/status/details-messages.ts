import type { SessionStanding } from '#domain/attendance/attendance-record.ts';
import type { Say } from '#domain/message.ts';
import { formatDayShort } from '#domain/time/time-format.ts';
import { formatNumber } from '#domain/words/number-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import { sayAmount, sayMark } from '#telegram/screens/presence-words.ts';
import type { ParticipantStatus } from './load-status.ts';

const daysOnPage = 8;

/** One's own attendance day by day, newest days first; what is still to come is left out. */
export function detailsList(say: Say, status: ParticipantStatus): ListAtHand {
  const days = heldDays(status);
  const { record, rules } = status;
  const title = say('status-details-title', {
    attended: formatNumber(record.attended, say.locale),
    held: sayAmount(say, record.held, rules),
  });
  return openList(
    say,
    { rows: days, size: daysOnPage },
    {
      name: (day) => dayLine(say, status, day),
      head: [title, ...(days.length === 0 ? [say('status-details-none')] : [])],
      line: (day) => dayLine(say, status, day),
      below: [
        ...(days.length === 0 ? [] : [[{ label: say('status-chart'), data: press('statusChart') }]]),
        [{ label: say('button-back'), data: press('statusNow') }],
      ],
      to: (page) => press('statusDetails', page),
    },
  );
}

interface HeldDay {
  heldOn: string;
  standings: SessionStanding[];
}

function heldDays({ sessions, record }: ParticipantStatus): HeldDay[] {
  const dayOf = new Map(sessions.map(({ id, heldOn }) => [id, heldOn]));
  const over = record.sessions.filter(({ state, status }) => state !== 'coming' || status !== undefined);
  return [...Map.groupBy(over, ({ sessionId }) => dayOf.get(sessionId)!)]
    .map(([heldOn, standings]) => ({ heldOn, standings }))
    .reverse();
}

/** `Sel, 19 Mar: Sesi pagi Sakit; Sesi siang Hadir`, or once where all of the day is the same. */
function dayLine(say: Say, { sessions }: ParticipantStatus, { heldOn, standings }: HeldDay): string {
  const [first] = standings;
  const isSame = standings.every(({ status }) => status === first!.status);
  const titleOf = (id: number) => sessions.find((each) => each.id === id)!.title;
  const marks = isSame
    ? sayMark(say, first!.status)
    : standings.map(({ sessionId, status }) => `${titleOf(sessionId)} ${sayMark(say, status)}`).join('; ');
  return say('status-day', { day: formatDayShort(heldOn, say.locale), marks });
}
