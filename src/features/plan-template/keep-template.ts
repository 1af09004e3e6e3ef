import type { Right } from '#domain/people/authorise.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import {
  addPlanTemplate,
  chooseTemplate,
  getPlanTemplate,
  listTemplateVersions,
} from '#storage/plan/plan-template-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** `known`: the programme has a version with exactly this content already. */
export interface KeepOutcome {
  kind: 'added' | 'known';
  templateId: number;
}

/** Keeps a template as the newest version of a programme; no plan uses it yet. The same content is kept once. */
export async function keepTemplate(
  needs: Pick<Needs, 'database'>,
  act: { right: Right<'editProgramme'>; template: PlanTemplate; updateId: number; now: Date },
): Promise<KeepOutcome> {
  const { right, template, updateId, now } = act;
  const { programmeId } = right.about;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<KeepOutcome>(db, { updateId, action: 'keepTemplate', now }, async () => {
      await lockProgramme(db, programmeId);
      const versions = await listTemplateVersions(db, programmeId);
      const known = versions.find((version) => contentOf(version.template) === contentOf(template));
      if (known) return { kind: 'known', templateId: known.id };
      // Without a choice the newest counts as in use; a version that is only kept must not become it.
      const inUse = await getPlanTemplate(db, programmeId);
      await chooseTemplate(db, { programmeId, templateId: inUse.id });
      const templateId = await addPlanTemplate(db, programmeId, template, { byPersonId: personId, at: now });
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'planTemplate.added',
        programmeId,
        subject: `planTemplate:${templateId}`,
        details: { sections: template.sections.length },
      });
      return { kind: 'added', templateId };
    }),
  );
}

/** The number inside the file is the author's own; what is asked decides. */
const contentOf = ({ version: _version, ...content }: PlanTemplate) => JSON.stringify(content);
