import type { AttendanceRules } from '#domain/attendance/attendance-rules.ts';
import type { Right } from '#domain/people/authorise.ts';
import { getAttendanceRules, saveAttendanceRules } from '#storage/attendance/attendance-facts.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** What of the rules is changed in chat, and the values it may take. */
export const ruleChoices = {
  minimum: ['60', '70', '75', '80', '85', '90', '95', '100'],
  countBy: ['jp', 'session'],
  duty: ['yes', 'no'],
  excused: ['yes', 'no'],
  late: ['always', '15', '30', '45', '60'],
  close: ['30', '60', '120', '240', '480'],
} as const;
export type RuleName = keyof typeof ruleChoices;

export interface RuleChange {
  right: Right<'editProgramme'>;
  rule: RuleName;
  value: string;
  updateId: number;
  now: Date;
}

export type RuleOutcome = { kind: 'changed' } | { kind: 'noSuchValue' };

/**
 * Changes one rule of how a programme counts attendance. Every card, board and paper shows it at once, because nothing
 * counted is stored. Repeated by the same update it gives the same outcome.
 */
export async function changeRule(needs: Pick<Needs, 'database'>, change: RuleChange): Promise<RuleOutcome> {
  const { right, rule, value, updateId, now } = change;
  const { programmeId } = right.about;
  if (!(ruleChoices[rule] as readonly string[]).includes(value)) return { kind: 'noSuchValue' };
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'board.rule', now }, async (): Promise<RuleOutcome> => {
      await lockProgramme(db, programmeId);
      const rules = await getAttendanceRules(db, programmeId);
      await saveAttendanceRules(db, programmeId, withRule(rules, rule, value));
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'attendance.rule',
        programmeId,
        details: { rule, value },
      });
      return { kind: 'changed' };
    }),
  );
}

function withRule(rules: AttendanceRules, rule: RuleName, value: string): AttendanceRules {
  switch (rule) {
    case 'minimum':
      return { ...rules, minimumPercent: Number(value) };
    case 'countBy':
      return { ...rules, countBy: value === 'session' ? 'session' : 'jp' };
    case 'duty': {
      const others = rules.counted.filter((status) => status !== 'official_duty');
      return { ...rules, counted: value === 'yes' ? [...others, 'official_duty'] : others };
    }
    case 'excused':
      return { ...rules, excusedStays: value === 'yes' };
    case 'late': {
      const { lateCountsUntilMinutes: _before, ...kept } = rules;
      return value === 'always' ? kept : { ...kept, lateCountsUntilMinutes: Number(value) };
    }
    case 'close':
      return { ...rules, closeAfterMinutes: Number(value) };
  }
}

/** The value a rule has now, in the words of its choices. */
export function currentValue(rules: AttendanceRules, rule: RuleName): string {
  switch (rule) {
    case 'minimum':
      return String(rules.minimumPercent);
    case 'countBy':
      return rules.countBy;
    case 'duty':
      return rules.counted.includes('official_duty') ? 'yes' : 'no';
    case 'excused':
      return rules.excusedStays ? 'yes' : 'no';
    case 'late':
      return String(rules.lateCountsUntilMinutes ?? 'always');
    case 'close':
      return String(rules.closeAfterMinutes);
  }
}
