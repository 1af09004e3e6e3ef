import { type ProgrammeField, programmeFields } from '#domain/forms/programme-forms.ts';
import { type Message, packButtons, type Say } from '#domain/message.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import type { DraftStep } from '#domain/privacy/retention.ts';
import type { ReminderRule } from '#domain/reminder/reminder-rule.ts';
import { formatDay, formatInstant } from '#domain/time/time-format.ts';
import type { DayOff } from '#storage/programme/day-off-store.ts';
import type { Deadline } from '#storage/programme/deadline-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { programmeFacts } from './programme-facts.ts';
import { retentionLine } from './retention-line.ts';

/** A programme with what belongs to it. */
export interface ProgrammeView {
  programme: Programme;
  template: PlanTemplate;
  deadlines: Deadline[];
  daysOff: DayOff[];
  /** The reminder rules that are on. */
  rules: ReminderRule[];
  /** What comes next for the drafts; undefined once they are deleted. */
  drafts: DraftStep | undefined;
}

/** The parts of the sending window have a screen of their own, beside the reminders. */
const cardFields = programmeFields.filter((field) => !['hours', 'friday', 'sundays'].includes(field));

/** The programme as it stands, and what can be changed. `saved` names the field that has just changed. */
export function programmeCard(say: Say, view: ProgrammeView, saved?: ProgrammeField): Message {
  const { programme } = view;
  const lines = [
    ...(saved ? [say('programme-field-saved', { field: say(`programme-field-${saved}`) })] : []),
    ...programmeFacts(say, view),
    say('programme-card-closing', { when: sayClosing(say, view) }),
    programme.dataController
      ? say('programme-card-controller', { controller: programme.dataController })
      : say('programme-card-no-controller'),
    retentionLine(say, view),
    ...deadlineLines(say, view),
    ...dayOffLines(say, view),
  ];
  const changeable = cardFields.filter((field) => field !== 'retention' || !programme.draftsErasedAt);
  const fields = changeable.map((field) => ({
    label: say(`programme-field-${field}`),
    data: press('programmeField', programme.id, field),
  }));
  return {
    text: lines.join('\n'),
    buttons: [
      ...packButtons(fields),
      [{ label: say('programme-button-drafts'), data: press('retentionView', programme.id) }],
      [{ label: say('template-button-home'), data: press('templateHome', programme.id) }],
      [
        { label: say('programme-button-new'), data: press('programmeNew') },
        { label: say('button-panel'), data: press('panel') },
      ],
    ],
  };
}

/** When checking in oneself ends. */
export function sayClosing(
  say: Say,
  { programme: { checkInClosesMinutes: minutes } }: ProgrammeView,
): string {
  return minutes === undefined ? say('programme-closes-end') : say('programme-closes-after', { minutes });
}

function deadlineLines(say: Say, { deadlines, programme }: ProgrammeView): string[] {
  if (deadlines.length === 0) return [say('programme-card-no-deadlines')];
  const shown = deadlines.map(
    ({ dueAt, label }) => `${formatInstant(dueAt, programme.zone, say.locale)}: ${label}`,
  );
  return [say('programme-card-deadlines'), ...shown];
}

function dayOffLines(say: Say, { daysOff }: ProgrammeView): string[] {
  if (daysOff.length === 0) return [];
  const shown = daysOff.slice(0, 15).map(({ heldOn, name }) => `${formatDay(heldOn, say.locale)}: ${name}`);
  return [say('programme-card-days-off', { count: daysOff.length }), ...shown];
}
