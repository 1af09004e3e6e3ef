import type { Right } from '#domain/people/authorise.ts';
import type { PlanLevel } from '#domain/plan/template/plan-template.ts';
import { maySwitchOff } from '#domain/plan/template/plan-template-change.ts';
import { getPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme, lockProgramme, updateProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** A section asked for or left out, or the level of the plans. */
export type ScopeChange = { section: string; isAsked: boolean } | { level: PlanLevel };

export type ScopeOutcome = { kind: 'changed' | 'unchanged' | 'required' | 'noSuchSection' };

/**
 * Changes what the plans of a programme ask. Answers are never touched: what is left out is kept and comes back
 * with its section. Refuses to leave out what the core level requires. Saying the same again changes nothing.
 */
export async function changeScope(
  needs: Pick<Needs, 'database'>,
  act: { right: Right<'editProgramme'>; change: ScopeChange; updateId: number; now: Date },
): Promise<ScopeOutcome> {
  const { right, change, updateId, now } = act;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<ScopeOutcome>(db, { updateId, action: 'changePlanScope', now }, async () => {
      await lockProgramme(db, programmeId);
      const { planLevel, sectionsOff } = await getProgramme(db, programmeId);
      const { template } = await getPlanTemplate(db, programmeId);
      if ('section' in change) {
        const section = template.sections.find(({ key }) => key === change.section);
        if (!section) return { kind: 'noSuchSection' };
        if (!change.isAsked && !maySwitchOff(section)) return { kind: 'required' };
        if (change.isAsked !== sectionsOff.includes(section.key)) return { kind: 'unchanged' };
        const others = sectionsOff.filter((key) => key !== section.key);
        await updateProgramme(db, programmeId, {
          sectionsOff: change.isAsked ? others : [...others, section.key],
        });
      } else {
        if (change.level === planLevel) return { kind: 'unchanged' };
        await updateProgramme(db, programmeId, { planLevel: change.level });
      }
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'planTemplate.scopeChanged',
        programmeId,
        subject: `programme:${programmeId}`,
        details: { ...change },
      });
      return { kind: 'changed' };
    }),
  );
}
