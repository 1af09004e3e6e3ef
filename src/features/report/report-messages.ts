import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDayShort } from '#domain/time/time-format.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** What is made of one session. */
export const sessionPapers = ['xlsx', 'pdf'] as const;
export type SessionPaper = (typeof sessionPapers)[number];

/** The papers of a programme. */
export function reportsMessage(say: Say, { id, name }: { id: number; name: string }): Message {
  return {
    text: [say('report-menu'), name].join('\n'),
    buttons: [
      [{ label: say('report-recap'), data: press('reportRecap') }],
      [{ label: say('report-per-session'), data: press('reportSessions', 'xlsx', pageOfNow) }],
      [{ label: say('report-sign-sheet'), data: press('reportSessions', 'pdf', pageOfNow) }],
      [{ label: say('report-chart-attendance'), data: press('reportChart', 'attendance') }],
      [{ label: say('report-chart-plans'), data: press('reportChart', 'plans') }],
      [{ label: say('pack-button'), data: press('planPack', id) }],
      [{ label: say('button-panel'), data: press('panel') }],
    ],
  };
}

/** With NIP or without: asked each time, because such a file must not wander. */
export function askNipMessage(
  say: Say,
  wanted: { title: string; paper: 'recap' | SessionPaper; sessionId: number; back: string },
): Message {
  const { title, paper, sessionId, back } = wanted;
  const file = (columns: 'plain' | 'nip'): Button => ({
    label: say(`report-with-${columns}`),
    data: press('reportFile', paper, sessionId, columns),
  });
  return {
    text: [title, say('report-ask-nip')].join('\n'),
    buttons: [[file('plain'), file('nip')], [{ label: say('button-back'), data: back }]],
  };
}

const sessionsOnPage = 8;
/** Stands for the page with the session that is on or next. */
export const pageOfNow = 9_999;

/** Which session a paper is wanted of, in order of time. */
export function reportSessionsMessage(
  say: Say,
  view: { paper: SessionPaper; sessions: AttendanceSession[]; page: number; now: Date },
): Message {
  const { paper, sessions, page, now } = view;
  const back = { label: say('button-back'), data: press('reports') };
  if (sessions.length === 0) return { text: say('report-no-sessions'), buttons: [[back]] };
  const pages = Math.ceil(sessions.length / sessionsOnPage);
  const next = sessions.findIndex(({ endsAt }) => endsAt > now);
  const wanted = page === pageOfNow && next >= 0 ? Math.floor(next / sessionsOnPage) : page;
  const at = Math.min(Math.max(0, wanted), pages - 1);
  const turn = (key: string, to: number) => ({ label: say(key), data: press('reportSessions', paper, to) });
  return {
    text: [
      say(`report-choose-${paper}`),
      ...(pages > 1 ? [say('board-page', { page: at + 1, pages })] : []),
    ].join('\n'),
    buttons: [
      ...packButtons(
        sessions.slice(at * sessionsOnPage, (at + 1) * sessionsOnPage).map((each) => ({
          label: `${formatDayShort(each.heldOn, say.locale)}, ${each.title}`,
          data: press('reportSession', paper, each.id),
        })),
      ),
      ...packButtons([
        ...(at > 0 ? [turn('board-previous', at - 1)] : []),
        ...(at < pages - 1 ? [turn('board-next', at + 1)] : []),
      ]),
      [back],
    ],
  };
}
