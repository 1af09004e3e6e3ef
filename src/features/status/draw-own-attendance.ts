import type { ColumnChart } from '#documents/pictures/column-chart.ts';
import { renderInWorker } from '#documents/render/render-in-worker.ts';
import type { SessionStanding } from '#domain/attendance/attendance-record.ts';
import type { Say } from '#domain/message.ts';
import { formatDayShort } from '#domain/time/time-format.ts';
import { formatNumber, formatPercent } from '#domain/words/number-format.ts';
import { sayAmount } from '#telegram/screens/presence-words.ts';
import type { ParticipantStatus } from './load-status.ts';

/** A picture of one's own attendance over all days of the programme: attended, missed, still to come. */
export async function drawOwnAttendance(say: Say, status: ParticipantStatus): Promise<Uint8Array> {
  return renderInWorker('columnChart', chartOf(say, status));
}

function chartOf(say: Say, { record, rules, sessions }: ParticipantStatus): ColumnChart {
  const { attended, held, percentSoFar } = record;
  const values = { attended: formatNumber(attended, say.locale), held: sayAmount(say, held, rules) };
  const dayOf = new Map(sessions.map(({ id, heldOn }) => [id, heldOn]));
  const days = Map.groupBy(record.sessions, ({ sessionId }) => dayOf.get(sessionId)!);
  return {
    title: say('status-chart-caption'),
    subtitle:
      percentSoFar === undefined
        ? say('status-attended-none', values)
        : say('status-attended', { ...values, percent: formatPercent(percentSoFar, say.locale) }),
    legend: [say('status-legend-attended'), say('status-legend-missed'), say('status-legend-coming')],
    columns: [...days].map(([heldOn, standings]) => ({
      label: formatDayShort(heldOn, say.locale),
      segments: segmentsOf(standings),
    })),
    unit: say(`status-unit-${rules.countBy}`),
  };
}

function segmentsOf(standings: SessionStanding[]): number[] {
  const weigh = (passes: (each: SessionStanding) => boolean) =>
    standings.filter(passes).reduce((total, each) => total + each.weight / 100, 0);
  const isHeld = ({ state }: SessionStanding) => state === 'held';
  return [
    weigh((each) => isHeld(each) && each.counts),
    weigh((each) => isHeld(each) && !each.counts && each.isMeasured),
    weigh((each) => !isHeld(each) && each.isMeasured),
  ];
}
