import { readFileSync } from 'node:fs';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import { parsePlanTemplate } from '#domain/plan/template/parse-plan-template.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { perDatabase } from '#storage/engine/batch-calls.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** A template as a programme keeps it. Plans stay with the version they began with. */
export interface StoredPlanTemplate {
  id: number;
  version: number;
  template: PlanTemplate;
}

const folder = new URL('../../../prisma/templates/', import.meta.url);
const shippedFiles = ['innovation-plan-v1.json', 'follow-up-plan-v1.json'];
let shipped: PlanTemplate[] | undefined;

/** The templates that come with the bot, the default one first. Throws when a shipped file is faulty. */
function shippedTemplates(): PlanTemplate[] {
  shipped ??= shippedFiles.map((name) => parsed(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  return shipped;
}

/** The template every programme starts with. */
export function getDefaultPlanTemplate(): PlanTemplate {
  return shippedTemplates()[0]!;
}

let example: Record<string, AnswerValue> | undefined;

/** What a fictional participant answered to every section of the default template, by section key. */
export function getExamplePlan(): Record<string, AnswerValue> {
  example ??= JSON.parse(readFileSync(new URL('innovation-plan-v1.example.json', folder), 'utf8')).answers;
  return example!;
}

/** Keeps a template as the next version of a programme. Returns its id. */
export async function addPlanTemplate(
  db: Db,
  programmeId: number,
  template: PlanTemplate,
  added?: { byPersonId: number; at: Date },
): Promise<number> {
  const last = await db.planTemplate.aggregate({ where: { programmeId }, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  const by = { addedAt: added?.at, addedByPersonId: added?.byPersonId };
  const data = { programmeId, version, content: template as object, ...by };
  const row = await db.planTemplate.create({ data, select: { id: true } });
  return row.id;
}

/** A version as its programme lists it. */
export interface TemplateVersion extends StoredPlanTemplate {
  programmeId: number;
  addedAt?: Date;
}

/** Every version a programme has, newest first. */
export async function listTemplateVersions(db: Db, programmeId: number): Promise<TemplateVersion[]> {
  const rows = await db.planTemplate.findMany({ where: { programmeId }, orderBy: { version: 'desc' } });
  return rows.map(toVersion);
}

export async function findTemplateVersion(db: Db, id: number): Promise<TemplateVersion | undefined> {
  const row = await db.planTemplate.findUnique({ where: { id } });
  return row ? toVersion(row) : undefined;
}

/** One template of each key known to the bot: the newest any programme has kept, else the one that comes with it. */
export async function listLibrary(db: Db): Promise<PlanTemplate[]> {
  const rows = await queryRows<{ content: unknown }>(db)`
    SELECT DISTINCT ON (t."content"->>'key') t."content" FROM "PlanTemplate" t ORDER BY t."content"->>'key', t."id" DESC`;
  const kept = rows.map(({ content }) => parsed(content));
  const others = shippedTemplates().filter(({ key }) => !kept.some((each) => each.key === key));
  return [...kept, ...others];
}

function toVersion(row: {
  id: number;
  programmeId: number;
  version: number;
  content: unknown;
  addedAt: Date | null;
}): TemplateVersion {
  const { id, programmeId, version, content, addedAt } = row;
  return { ...fromRow({ id, programmeId, version, addedAt }), template: parsed(content) };
}

/**
 * The template that plans of a programme begin with: the version in use, else the newest. Throws when it has
 * none: every programme is made with one.
 */
export async function getPlanTemplate(db: Db, programmeId: number): Promise<StoredPlanTemplate> {
  const { planTemplateId: id } = await db.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { planTemplateId: true },
  });
  const row = await db.planTemplate.findFirstOrThrow({
    where: { programmeId, ...(id === null ? {} : { id }) },
    orderBy: { version: 'desc' },
  });
  return { id: row.id, version: row.version, template: parsed(row.content) };
}

/** Says which version plans begin with. Plans that were begun are not moved by it. */
export async function chooseTemplate(
  db: Db,
  { programmeId, templateId }: { programmeId: number; templateId: number },
): Promise<void> {
  await db.programme.update({ where: { id: programmeId }, data: { planTemplateId: templateId } });
}

/** So many parsed templates are held, the first to come the first to go: a programme uses one or two. */
const mostHeld = 200;
const templatesById = perDatabase(() => new Map<number, PlanTemplate>());

/** A template by id, parsed once: stored versions never change. Give it the database, not a transaction. */
export async function getPlanTemplateById(db: Db, id: number): Promise<PlanTemplate> {
  const known = templatesById(db);
  const held = known.get(id);
  if (held) return held;
  const template = parsed((await db.planTemplate.findUniqueOrThrow({ where: { id } })).content);
  for (const oldest of known.keys()) {
    if (known.size < mostHeld) break;
    known.delete(oldest);
  }
  known.set(id, template);
  return template;
}

function parsed(content: unknown): PlanTemplate {
  const reading = parsePlanTemplate(content);
  if (reading.kind === 'template') return reading.template;
  throw new Error(`the plan template is faulty: ${JSON.stringify(reading.faults.slice(0, 3))}`);
}
