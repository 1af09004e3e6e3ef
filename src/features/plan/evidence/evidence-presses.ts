import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { asksFor } from '#features/plan/plan-words.ts';
import { withOwnPlan } from '#features/plan/plan-writer.ts';
import { loadSection, showHomeCard, showPresent } from '#features/plan/show-plan.ts';
import { sectionMessage } from '#features/plan/write/section-messages.ts';
import { type Evidence, findEvidence, listEvidence } from '#storage/plan/plan-evidence-store.ts';
import { findStoredFile } from '#storage/stored-file-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { sendFile, showPrompt, toast } from '#telegram/screens/show-message.ts';
import {
  attachEvidence,
  type EvidenceAct,
  type EvidenceOutcome,
  maxFilesInSection,
  removeEvidence,
  restoreEvidence,
} from './attach-evidence.ts';
import { evidenceMessage } from './evidence-messages.ts';

/** The files a person puts with a section of their plan. */
export function installEvidencePresses(bot: Composer<BotContext>): void {
  onPress(bot, 'planAttach', (ctx, id, evidenceId) =>
    withOwnPlan(ctx, id, (right) => attach(ctx, right, evidenceId)),
  );
  onPress(bot, 'planEvidence', (ctx, id, key) =>
    withOwnPlan(ctx, id, (right) => showFiles(ctx, right, { key })),
  );
  onPress(bot, 'planEvidenceFile', (ctx, id, evidenceId) =>
    withOwnPlan(ctx, id, (right) => handOut(ctx, right, evidenceId)),
  );
  onPress(bot, 'planEvidenceRemove', (ctx, id, evidenceId) =>
    withOwnPlan(ctx, id, (right) => change(ctx, right, { evidenceId, run: removeEvidence })),
  );
  onPress(bot, 'planEvidenceRestore', (ctx, id, evidenceId) =>
    withOwnPlan(ctx, id, (right) => change(ctx, right, { evidenceId, run: restoreEvidence })),
  );
}

function actOf(ctx: BotContext, right: Right<'writePlan'>, evidenceId: number): EvidenceAct {
  const { updateId, now } = ctx;
  return { right, evidenceId, updateId, now };
}

async function attach(ctx: BotContext, right: Right<'writePlan'>, evidenceId: number): Promise<void> {
  const { needs, say } = ctx;
  const outcome = await attachEvidence(needs, actOf(ctx, right, evidenceId));
  if (!('evidence' in outcome)) return refuse(ctx, right, outcome.kind);
  const { sectionKey, name } = outcome.evidence;
  const { view, section, current } = await loadSection(ctx, right, sectionKey);
  if (!section) return showHomeCard(ctx, right);
  const lead = [say('plan-evidence-attached', { name })];
  const message = sectionMessage({ say, view }, section, { current, lead, isRevisit: true });
  await showPrompt(ctx, message, asksFor(view, section));
}

async function refuse(
  ctx: BotContext,
  right: Right<'writePlan'>,
  why: 'full' | 'gone' | 'locked',
): Promise<void> {
  if (why === 'locked') return showHomeCard(ctx, right);
  await toast(ctx, ctx.say(`plan-evidence-${why}`, { max: maxFilesInSection }));
  await showPresent(ctx, right);
}

async function showFiles(
  ctx: BotContext,
  right: Right<'writePlan'>,
  of: { key: string; lead?: string[]; removed?: Evidence },
): Promise<void> {
  const { view, section } = await loadSection(ctx, right, of.key);
  if (!section || view.stored.kind === 'notBegun') return showHomeCard(ctx, right);
  const files = await listEvidence(ctx.needs.database.db, view.stored.planId, section.key);
  await showPrompt(ctx, evidenceMessage({ say: ctx.say, view }, section, { ...of, files }));
}

async function handOut(ctx: BotContext, right: Right<'writePlan'>, evidenceId: number): Promise<void> {
  const { db } = ctx.needs.database;
  const evidence = await findEvidence(db, evidenceId);
  const isThere = evidence?.participantId === right.about.participantId && !evidence.removedAt;
  const file = isThere && evidence.storedFileId ? await findStoredFile(db, evidence.storedFileId) : undefined;
  if (!file) return toast(ctx, ctx.say('plan-evidence-gone'));
  await sendFile(ctx, { fileName: file.name, bytes: file.bytes });
}

type Change = (needs: BotContext['needs'], act: EvidenceAct) => Promise<EvidenceOutcome>;

async function change(
  ctx: BotContext,
  right: Right<'writePlan'>,
  { evidenceId, run }: { evidenceId: number; run: Change },
): Promise<void> {
  const outcome = await run(ctx.needs, actOf(ctx, right, evidenceId));
  if (!('evidence' in outcome)) return refuse(ctx, right, outcome.kind);
  const { kind, evidence } = outcome;
  const lead =
    kind === 'removed' || kind === 'restored'
      ? [ctx.say(`plan-evidence-${kind}`, { name: evidence.name })]
      : [];
  const removed = kind === 'removed' ? evidence : undefined;
  await showFiles(ctx, right, { key: evidence.sectionKey, lead, removed });
}
