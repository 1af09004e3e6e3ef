import { readFileSync } from 'node:fs';
import { parsePlanTemplate } from '#domain/parse-plan-template.ts';
import type { PlanTemplate } from '#domain/plan-template.ts';
import type { Db } from './database.ts';

/** A template as a programme keeps it. Plans stay with the version they began with. */
export interface StoredPlanTemplate {
  id: number;
  version: number;
  template: PlanTemplate;
}

const defaultFile = new URL('../../prisma/templates/innovation-plan-v1.json', import.meta.url);
let defaultTemplate: PlanTemplate | undefined;

/** The template every programme starts with. Throws when the shipped file is faulty. */
export function getDefaultPlanTemplate(): PlanTemplate {
  defaultTemplate ??= parsed(JSON.parse(readFileSync(defaultFile, 'utf8')));
  return defaultTemplate;
}

/** Keeps a template as the next version of a programme. Returns its id. */
export async function addPlanTemplate(db: Db, programmeId: number, template: PlanTemplate): Promise<number> {
  const versions = await db.planTemplate.count({ where: { programmeId } });
  const data = { programmeId, version: versions + 1, content: template as object };
  const row = await db.planTemplate.create({ data, select: { id: true } });
  return row.id;
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

const templatesById = new WeakMap<Db, Map<number, PlanTemplate>>();

/** A template by id, parsed once: stored versions never change. Give it the database, not a transaction. */
export async function getPlanTemplateById(db: Db, id: number): Promise<PlanTemplate> {
  const known = templatesById.get(db) ?? new Map<number, PlanTemplate>();
  templatesById.set(db, known);
  const held = known.get(id);
  if (held) return held;
  const template = parsed((await db.planTemplate.findUniqueOrThrow({ where: { id } })).content);
  known.set(id, template);
  return template;
}

function parsed(content: unknown): PlanTemplate {
  const reading = parsePlanTemplate(content);
  if (reading.kind === 'template') return reading.template;
  throw new Error(`the plan template is faulty: ${JSON.stringify(reading.faults.slice(0, 3))}`);
}
