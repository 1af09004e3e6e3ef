import { undecidedStates } from '#domain/attendance/absence.ts';
import { packButtons, type Say } from '#domain/message.ts';
import type { Absence } from '#storage/attendance/absence-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import { listLabel } from './absence-messages.ts';

const requestsEach = 10;

/** What waits for the organizers, oldest first. */
export function absenceQueue(
  say: Say,
  { absences, hasDecided }: { absences: Absence[]; hasDecided: boolean },
): ListAtHand {
  const waiting = absences.filter(({ state }) => undecidedStates.includes(state)).length;
  return openList(
    say,
    { rows: absences, size: requestsEach },
    {
      name: ({ name }) => name,
      head: [
        waiting > 0 ? say('absence-queue', { count: waiting }) : say('absence-queue-empty'),
        ...(hasDecided ? [say('absence-queue-decided')] : []),
      ],
      button: (absence) => [
        { label: `${absence.name}: ${listLabel(say, absence)}`, data: press('absenceStaffCard', absence.id) },
      ],
      below: packButtons([
        { label: say('absence-rules'), data: press('absenceRules') },
        { label: say('button-panel'), data: press('panel') },
      ]),
      to: (page) => press('absenceQueue', page),
    },
  );
}
