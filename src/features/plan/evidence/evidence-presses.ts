import type { Composer } from 'grammy';
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
    withOwnPlan(ctx, id, () => attach(ctx, id, evidenceId)),
  );
  onPress(bot, 'planEvidence', (ctx, id, key) => withOwnPlan(ctx, id, () => showFiles(ctx, { id, key })));
  onPress(bot, 'planEvidenceFile', (ctx, id, evidenceId) =>
    withOwnPlan(ctx, id, () => handOut(ctx, id, evidenceId)),
  );
  onPress(bot, 'planEvidenceRemove', (ctx, id, evidenceId) =>
    withOwnPlan(ctx, id, () => change(ctx, { id, evidenceId, run: removeEvidence })),
  );
  onPress(bot, 'planEvidenceRestore', (ctx, id, evidenceId) =>
    withOwnPlan(ctx, id, () => change(ctx, { id, evidenceId, run: restoreEvidence })),
  );
}

function actOf(ctx: BotContext, participantId: number, evidenceId: number): EvidenceAct {
  const { updateId, now, actor } = ctx;
  return { participantId, evidenceId, personId: actor.personId!, updateId, now };
}

async function attach(ctx: BotContext, id: number, evidenceId: number): Promise<void> {
  const { needs, say } = ctx;
  const outcome = await attachEvidence(needs, actOf(ctx, id, evidenceId));
  if (!('evidence' in outcome)) return refuse(ctx, id, outcome.kind);
  const { sectionKey, name } = outcome.evidence;
  const { view, section, current } = await loadSection(ctx, id, sectionKey);
  if (!section) return showHomeCard(ctx, id);
  const lead = [say('plan-evidence-attached', { name })];
  await showPrompt(ctx, sectionMessage({ say, view }, section, { current, lead, isRevisit: true }));
}

async function refuse(ctx: BotContext, id: number, why: 'full' | 'gone' | 'locked'): Promise<void> {
  if (why === 'locked') return showHomeCard(ctx, id);
  await toast(ctx, ctx.say(`plan-evidence-${why}`, { max: maxFilesInSection }));
  await showPresent(ctx, id);
}

async function showFiles(
  ctx: BotContext,
  of: { id: number; key: string; lead?: string[]; removed?: Evidence },
): Promise<void> {
  const { view, section } = await loadSection(ctx, of.id, of.key);
  if (!section || view.stored.kind === 'notBegun') return showHomeCard(ctx, of.id);
  const files = await listEvidence(ctx.needs.database.db, view.stored.planId, section.key);
  await showPrompt(ctx, evidenceMessage({ say: ctx.say, view }, section, { ...of, files }));
}

async function handOut(ctx: BotContext, participantId: number, evidenceId: number): Promise<void> {
  const { db } = ctx.needs.database;
  const evidence = await findEvidence(db, evidenceId);
  const isThere = evidence?.participantId === participantId && !evidence.removedAt;
  const file = isThere && evidence.storedFileId ? await findStoredFile(db, evidence.storedFileId) : undefined;
  if (!file) return toast(ctx, ctx.say('plan-evidence-gone'));
  await sendFile(ctx, { fileName: file.name, bytes: file.bytes });
}

type Change = (needs: BotContext['needs'], act: EvidenceAct) => Promise<EvidenceOutcome>;

async function change(
  ctx: BotContext,
  { id, evidenceId, run }: { id: number; evidenceId: number; run: Change },
): Promise<void> {
  const outcome = await run(ctx.needs, actOf(ctx, id, evidenceId));
  if (!('evidence' in outcome)) return refuse(ctx, id, outcome.kind);
  const { kind, evidence } = outcome;
  const lead =
    kind === 'removed' || kind === 'restored'
      ? [ctx.say(`plan-evidence-${kind}`, { name: evidence.name })]
      : [];
  const removed = kind === 'removed' ? evidence : undefined;
  await showFiles(ctx, { id, key: evidence.sectionKey, lead, removed });
}
