import { RenderQueueFull } from '#documents/render/render-queue.ts';
import type { Message } from '#domain/message.ts';
import { authorise } from '#domain/people/authorise.ts';
import { findParticipant } from '#storage/people/participant-store.ts';
import { listAssigned } from '#storage/review/assignment-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { send, sendFile, toast } from '#telegram/screens/show-message.ts';
import { loadPlanSource } from './load-plan-source.ts';
import { isPlanForm, makePlanFile, type PlanFile, type PlanForm } from './plan-file.ts';

/**
 * [Unduh Word], [Unduh PDF] and what else a plan can become: a new message below with the file. Its writer and the
 * organizers get the plan as it stands (`n` 0) or any version; a reviewer gets versions that were handed in.
 */
export async function sendPlanFile(
  ctx: BotContext,
  ...asked: [form: string, participantId: number, n: number]
) {
  const [form, participantId, n] = asked;
  const { say, now, needs } = ctx;
  const right = await findRight(ctx, participantId);
  const source = right && (await loadPlanSource(needs.database.db, { right, participantId, n, now }));
  if (!source) return refuse(ctx);
  if (!isPlanForm(form)) return toast(ctx, say('button-no-longer-valid'));
  // The press is answered at once: the file takes a moment, and a circle that turns says nothing.
  await toast(ctx, say('plan-file-making'));
  try {
    const file = await makePlanFile(source, { form, say });
    if (!file) return void (await send(ctx, { text: say('plan-file-no-mapping') }));
    await sendFile(ctx, { ...file, caption: captionOf(ctx, { file, form, participantId, n }) });
  } catch (error) {
    if (!(error instanceof RenderQueueFull)) throw error;
    await send(ctx, { text: say('plan-file-busy') });
  }
}

/** Whoever may read the draft may have every version as well. */
async function findRight({ actor, needs }: BotContext, participantId: number) {
  const { db } = needs.database;
  const participant = await findParticipant(db, participantId);
  if (!participant) return undefined;
  const { programmeId } = participant;
  const plan = { programmeId, participantId, reviewerIds: await listAssigned(db, participantId) };
  return authorise(actor, 'readDraft', plan) ?? authorise(actor, 'readPlan', plan);
}

type Made = { file: PlanFile; form: PlanForm; participantId: number; n: number };

/** What the file is; under the plan itself the ways to its outline and its mapping. */
function captionOf({ say }: BotContext, { file, form, participantId, n }: Made): Message {
  const what = form === 'docx' || form === 'pdf' ? 'plan' : form;
  const standing = file.isDraft
    ? say('plan-file-draft')
    : say('plan-file-version', { version: file.version });
  if (what !== 'plan')
    return { text: `${say(`plan-file-${form === 'kipp' ? 'kipp' : 'outline'}`)}\n${standing}` };
  const way = (key: string, to: PlanForm) => ({
    label: say(key),
    data: press('planFile', to, participantId, n),
  });
  return {
    text: standing,
    buttons: [[way('plan-file-button-outline', 'outline'), way('plan-file-button-kipp', 'kipp')]],
  };
}
