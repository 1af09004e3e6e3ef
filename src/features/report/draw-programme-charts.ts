import { renderInWorker } from '#documents/render/render-in-worker.ts';
import { type PresenceStatus, presenceStatuses } from '#domain/attendance/attendance.ts';
import type { Say } from '#domain/message.ts';
import { formatDayShort, formatInstant } from '#domain/time/time-format.ts';
import { formatNumber } from '#domain/words/number-format.ts';
import type { PlanStanding } from '#storage/plan/plan-standing.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import type { Report } from './load-report.ts';

const away: readonly PresenceStatus[] = ['excused', 'sick', 'official_duty'];

/** Attendance over the days that were held: how many people, on average over the sessions of a day. */
export async function drawAttendance(say: Say, report: Report): Promise<Uint8Array> {
  const { sessions, rows, now, programme } = report;
  const days = Map.groupBy(
    sessions.filter(({ endsAt, closedAt }) => endsAt <= now || closedAt !== undefined),
    ({ heldOn }) => heldOn,
  );
  const columns = [...days].map(([heldOn, ofDay]) => {
    const ids = new Set(ofDay.map(({ id }) => id));
    const held = rows.flatMap(({ record }) => record.sessions.filter(({ sessionId }) => ids.has(sessionId)));
    const average = (statuses: readonly PresenceStatus[]) =>
      held.filter(({ status }) => status && statuses.includes(status)).length / ofDay.length;
    return {
      label: formatDayShort(heldOn, say.locale),
      segments: [average(['present']), average(['late']), average(['absent', 'unrecorded']), average(away)],
    };
  });
  return renderInWorker('columnChart', {
    title: say('report-chart-attendance'),
    subtitle: say('report-made', { at: formatInstant(now, programme.zone, say.locale) }),
    legend: [sayMark(say, 'present'), sayMark(say, 'late'), say('report-missed'), say('board-away')],
    columns,
    unit: say('report-people'),
  });
}

const funnelSteps = ['joined', 'begun', 'half', 'filled', 'submitted', 'approved'] as const;

/** How many participants have come how far with their plans. */
export async function drawPlanFunnel(
  say: Say,
  report: Report,
  standings: ReadonlyMap<number, PlanStanding>,
): Promise<Uint8Array> {
  const reached = report.rows.map(({ participant }) => ({
    hasJoined: participant.personId !== undefined,
    plan: standings.get(participant.id)!,
  }));
  const counts: Record<(typeof funnelSteps)[number], number> = {
    joined: reached.filter(({ hasJoined }) => hasJoined).length,
    begun: reached.filter(({ plan }) => plan.state !== 'none').length,
    half: reached.filter(({ plan }) => plan.state !== 'none' && plan.filled * 2 >= plan.total).length,
    filled: reached.filter(({ plan }) => plan.state !== 'none' && plan.filled === plan.total).length,
    submitted: reached.filter(({ plan }) => plan.state !== 'none' && plan.state !== 'drafting').length,
    approved: reached.filter(({ plan }) => plan.state === 'approved' || plan.state === 'presented').length,
  };
  const total = formatNumber(reached.length, say.locale);
  return renderInWorker('barChart', {
    title: say('report-chart-plans'),
    subtitle: say('report-of-participants', { total }),
    bars: funnelSteps.map((step) => ({ label: say(`report-step-${step}`), value: counts[step] })),
    whole: reached.length,
  });
}

/** Whether there is anything to draw yet. */
export function hasMarks({ rows }: Report): boolean {
  return rows.some(({ record }) =>
    record.sessions.some(
      ({ state, status }) => state === 'held' && status && presenceStatuses.includes(status),
    ),
  );
}
