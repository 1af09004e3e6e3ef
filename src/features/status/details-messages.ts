import type { SessionStanding } from '#domain/attendance/attendance-record.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDayShort } from '#domain/time/time-format.ts';
import { formatNumber } from '#domain/words/number-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayAmount, sayMark } from '#telegram/screens/presence-words.ts';
import type { ParticipantStatus } from './load-status.ts';

const daysOnPage = 8;

/** One's own attendance day by day, newest days first; what is still to come is left out. */
export function detailsMessage(say: Say, status: ParticipantStatus, page: number): Message {
  const days = heldDays(status);
  const pages = Math.max(1, Math.ceil(days.length / daysOnPage));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = days.slice(at * daysOnPage, (at + 1) * daysOnPage);
  const { record, rules } = status;
  const lines = [
    say('status-details-title', {
      attended: formatNumber(record.attended, say.locale),
      held: sayAmount(say, record.held, rules),
    }),
    ...(days.length === 0 ? [say('status-details-none')] : []),
    ...(pages > 1 ? [say('status-page', { page: at + 1, pages })] : []),
    ...shown.map((day) => dayLine(say, status, day)),
  ];
  return { text: lines.join('\n'), buttons: detailsButtons(say, { at, pages, isEmpty: days.length === 0 }) };
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

function detailsButtons(say: Say, view: { at: number; pages: number; isEmpty: boolean }): Button[][] {
  const { at, pages, isEmpty } = view;
  const to = (key: string, page: number) => ({ label: say(key), data: press('statusDetails', page) });
  return [
    ...packButtons([
      ...(at > 0 ? [to('status-newer', at - 1)] : []),
      ...(at < pages - 1 ? [to('status-older', at + 1)] : []),
    ]),
    ...(isEmpty ? [] : [[{ label: say('status-chart'), data: press('statusChart') }]]),
    [{ label: say('button-back'), data: press('statusNow') }],
  ];
}
