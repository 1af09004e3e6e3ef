import { createAbsence } from '#features/absence/absence-bot.ts';
import { createAttendance } from '#features/attendance/attendance-bot.ts';
import { createBoard } from '#features/board/board-bot.ts';
import { createBroadcast } from '#features/broadcast/broadcast-bot.ts';
import { onBroadcastStep } from '#features/broadcast/card/progress-card.ts';
import { createCheckIn } from '#features/check-in/check-in-bot.ts';
import { createEnrolment } from '#features/enrolment/enrolment-bot.ts';
import { createHome } from '#features/home/home-bot.ts';
import { createPanel } from '#features/panel/panel-bot.ts';
import { createPlan } from '#features/plan/plan-bot.ts';
import { createPlanFile } from '#features/plan-file/plan-file-bot.ts';
import { createPlanTemplate } from '#features/plan-template/template-bot.ts';
import { createPrivacy } from '#features/privacy/privacy-bot.ts';
import { createProgrammeFeature } from '#features/programme/programme-bot.ts';
import { wordReminder } from '#features/reminder/due/word-reminder.ts';
import { createReminder } from '#features/reminder/reminder-bot.ts';
import { createReport } from '#features/report/report-bot.ts';
import { createRetention } from '#features/retention/retention-bot.ts';
import { createReview } from '#features/review/review-bot.ts';
import { createRoster } from '#features/roster/roster-bot.ts';
import { createSchedule } from '#features/schedule/schedule-bot.ts';
import { createSeminar } from '#features/seminar/seminar-bot.ts';
import { createSession } from '#features/session/session-bot.ts';
import { createSetAside } from '#features/set-aside/set-aside-bot.ts';
import { createStaff } from '#features/staff/staff-bot.ts';
import { createStaffGroup } from '#features/staff-group/staff-group-bot.ts';
import { createStatus } from '#features/status/status-bot.ts';
import { createTicket } from '#features/ticket/ticket-bot.ts';
import { createUndelivered } from '#features/undelivered/undelivered-bot.ts';
import type { ClaimedDelivery } from '#storage/sending/delivery-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';

const listCommands = (): CommandEntry[] => list.flatMap((feature) => feature.commands ?? []);

const enrolment = createEnrolment(listCommands);
const home = createHome(listCommands);

/** Every feature, in the order updates meet them. */
const list: Feature[] = [
  // Before enrolment: a QR's link is no invitation. Before the rest: six digits while a window is open.
  createCheckIn(),
  enrolment,
  createSchedule(),
  createAttendance(),
  createStatus(),
  createBoard(),
  createReport(),
  createAbsence(),
  createReminder(),
  createPanel(),
  createUndelivered(),
  createProgrammeFeature(),
  createPlanTemplate(),
  createRoster(),
  createSession(),
  createStaff(listCommands),
  createStaffGroup(listCommands),
  createBroadcast(),
  createTicket(),
  createReview(),
  createRetention(),
  createSetAside(),
  createPlanFile(),
  createSeminar(),
  // Last of the dialogues: a form that is open takes a text before the open section does.
  createPlan(),
  createPrivacy(listCommands),
  home,
];

export const features = {
  list,
  home,
  get commands(): CommandEntry[] {
    return listCommands();
  },
  onBroadcastStep,
  wordReminder: (needs: Needs, delivery: ClaimedDelivery) =>
    wordReminder(needs, { delivery, features: list }),
};
