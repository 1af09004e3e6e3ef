import { writablePlanStates } from '#domain/plan/plan-state.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
import { chooseTemplate, findTemplateVersion } from './plan-template-store.ts';

/** How many plans of a programme may still be written, and how many are locked. */
export async function countPlans(db: Db, programmeId: number): Promise<{ open: number; locked: number }> {
  const rows = await queryRows<{ open: number; locked: number }>(db)`
    SELECT count(*) FILTER (WHERE p."state" = ANY(${[...writablePlanStates]}))::int AS "open",
      count(*) FILTER (WHERE NOT p."state" = ANY(${[...writablePlanStates]}))::int AS "locked"
    FROM "Plan" p JOIN "Participant" m ON m."id" = p."participantId" WHERE m."programmeId" = ${programmeId}`;
  return rows[0]!;
}

/**
 * Makes a version the one in use: new plans begin with it, and those being written go on with it. Their answers
 * stay; sections it brings are marked as new; an open section it no longer has is closed. Locked plans keep their
 * version. Call it in a transaction that holds the programme's lock.
 */
export async function putTemplateInUse(
  db: Db,
  { programmeId, templateId }: { programmeId: number; templateId: number },
): Promise<void> {
  await chooseTemplate(db, { programmeId, templateId });
  const keys = (await findTemplateVersion(db, templateId))!.template.sections.map(({ key }) => key);
  const used = await queryRows<{ templateId: number }>(db)`
    SELECT DISTINCT p."templateId" FROM "Plan" p JOIN "Participant" m ON m."id" = p."participantId"
    WHERE m."programmeId" = ${programmeId} AND p."templateId" <> ${templateId}`;
  for (const { templateId: from } of used) {
    const before = (await findTemplateVersion(db, from))!.template.sections.map(({ key }) => key);
    const added = JSON.stringify(keys.filter((key) => !before.includes(key)));
    await execute(db)`
      UPDATE "Plan" SET "templateId" = ${templateId}, "revision" = "revision" + 1, "pending" = NULL, "undo" = NULL,
        "newSections" = COALESCE("newSections", '[]'::jsonb) || ${added}::jsonb,
        "openSectionKey" = CASE WHEN "openSectionKey" = ANY(${keys}) THEN "openSectionKey" END
      WHERE "templateId" = ${from} AND "state" = ANY(${[...writablePlanStates]})`;
  }
}

/** How many participants have put something into a section. */
export async function countAnswered(db: Db, programmeId: number, sectionKey: string): Promise<number> {
  const rows = await queryRows<{ count: number }>(db)`
    SELECT count(*)::int AS "count" FROM "Plan" p JOIN "Participant" m ON m."id" = p."participantId"
    WHERE m."programmeId" = ${programmeId} AND p."outline"->${sectionKey}->>'state' IN ('draft', 'complete')`;
  return rows[0]!.count;
}
