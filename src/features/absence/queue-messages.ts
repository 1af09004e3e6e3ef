import { undecidedStates } from '#domain/attendance/absence.ts';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import type { Absence } from '#storage/attendance/absence-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { listLabel } from './absence-messages.ts';

const maxListed = 10;

/** What waits for the organizers, oldest first; one page. */
export function queueMessage(
  say: Say,
  { absences, page, hasDecided }: { absences: Absence[]; page: number; hasDecided: boolean },
): Message {
  const pages = Math.max(1, Math.ceil(absences.length / maxListed));
  const at = Math.min(page, pages - 1);
  const shown = absences.slice(at * maxListed, (at + 1) * maxListed);
  const waiting = absences.filter(({ state }) => undecidedStates.includes(state)).length;
  const buttons = shown.map((absence) => [
    { label: `${absence.name}: ${listLabel(say, absence)}`, data: press('absenceStaffCard', absence.id) },
  ]);
  const turning = [
    ...(at > 0 ? [{ label: say('absence-page-before'), data: press('absenceQueue', at - 1) }] : []),
    ...(at + 1 < pages ? [{ label: say('absence-page-after'), data: press('absenceQueue', at + 1) }] : []),
    { label: say('absence-rules'), data: press('absenceRules') },
    { label: say('button-panel'), data: press('panel') },
  ];
  const lines = [
    waiting > 0 ? say('absence-queue', { count: waiting }) : say('absence-queue-empty'),
    ...(hasDecided ? [say('absence-queue-decided')] : []),
  ];
  return { text: lines.join('\n'), buttons: [...buttons, ...packButtons(turning)] };
}
