import type { Right } from '#domain/people/authorise.ts';
import { countPlans, putTemplateInUse } from '#storage/plan/plan-move-store.ts';
import { findTemplateVersion, getPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme, lockProgramme, updateProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** `moved` plans go on with the version, `locked` ones keep theirs. */
export type UseOutcome =
  | { kind: 'used'; version: number; moved: number; locked: number }
  | { kind: 'inUse' | 'noSuchVersion' };

/**
 * Makes a version the one that new plans begin with and that plans being written go on with. No answer changes:
 * new sections are marked, sections that are gone keep their answers unprinted. Twice is the same as once.
 */
export async function useTemplate(
  needs: Pick<Needs, 'database'>,
  act: { right: Right<'editProgramme'>; templateId: number; updateId: number; now: Date },
): Promise<UseOutcome> {
  const { right, templateId, updateId, now } = act;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<UseOutcome>(db, { updateId, action: 'useTemplate', now }, async () => {
      await lockProgramme(db, programmeId);
      const version = await findTemplateVersion(db, templateId);
      if (version?.programmeId !== programmeId) return { kind: 'noSuchVersion' };
      if ((await getPlanTemplate(db, programmeId)).id === templateId) return { kind: 'inUse' };
      const { open, locked } = await countPlans(db, programmeId);
      await putTemplateInUse(db, { programmeId, templateId });
      const { sectionsOff } = await getProgramme(db, programmeId);
      const known = sectionsOff.filter((key) =>
        version.template.sections.some((section) => section.key === key),
      );
      if (known.length < sectionsOff.length) await updateProgramme(db, programmeId, { sectionsOff: known });
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'planTemplate.used',
        programmeId,
        subject: `planTemplate:${templateId}`,
        details: { moved: open, locked },
      });
      return { kind: 'used', version: version.version, moved: open, locked };
    }),
  );
}
