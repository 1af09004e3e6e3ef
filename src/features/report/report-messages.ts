import type { Button, Message, Say } from '#domain/message.ts';
import { formatDayShort } from '#domain/time/time-format.ts';
import { pageWith } from '#domain/words/list-part.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

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
export function reportSessionsList(
  say: Say,
  view: { paper: SessionPaper; sessions: AttendanceSession[]; now: Date },
): ListAtHand {
  const { paper, sessions, now } = view;
  const next = sessions.findIndex(({ endsAt }) => endsAt > now);
  const label = (each: AttendanceSession) => `${formatDayShort(each.heldOn, say.locale)}, ${each.title}`;
  return openList(
    say,
    {
      rows: sessions,
      size: sessionsOnPage,
      wanted: (page) => (page === pageOfNow && next >= 0 ? pageWith(next, sessionsOnPage) : page),
    },
    {
      name: label,
      head: [say(sessions.length === 0 ? 'report-no-sessions' : `report-choose-${paper}`)],
      button: (each) => ({ label: label(each), data: press('reportSession', paper, each.id) }),
      below: [[{ label: say('button-back'), data: press('reports') }]],
      to: (page) => press('reportSessions', paper, page),
    },
  );
}
