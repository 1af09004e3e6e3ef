import type { Right } from '#domain/people/authorise.ts';
import { fileSlug } from '#domain/plan/document/plan-file-name.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { listPlanStandings } from '#storage/review/review-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { permit } from '#telegram/commands/permit.ts';
import { sendFile, show, toast } from '#telegram/screens/show-message.ts';
import { listBegun, makePack, type PackContent, type PackSteps, packContents } from './make-pack.ts';
import { endedMessage, offerMessage, outcomeMessage, progressMessage } from './pack-messages.ts';

/** Edits of one message more often than that are held back by Telegram. */
const editEveryMs = 2_000;

/**
 * The pack of all plans of a programme, for its organizers. It is made beside the chat, one at a time a person and
 * programme; nothing of it is kept, so that after a restart it is simply asked for again.
 */
export function createPackPresses() {
  const underWay = new Map<string, AbortController>();
  const keyOf = (ctx: BotContext, programmeId: number) => `${ctx.actor.telegramUserId}:${programmeId}`;
  return {
    offer: (ctx: BotContext, programmeId: number) =>
      withRight(ctx, programmeId, async () => {
        const standings = await listPlanStandings(ctx.needs.database.db, programmeId);
        const plans = standings.filter(({ planId }) => planId !== undefined).length;
        await show(ctx, offerMessage(ctx.say, { programmeId, plans, without: standings.length - plans }));
      }),
    make: (ctx: BotContext, programmeId: number, content: string) =>
      withRight(ctx, programmeId, async (right) => {
        const key = keyOf(ctx, programmeId);
        if (underWay.has(key)) return toast(ctx, ctx.say('pack-under-way'));
        const stopping = new AbortController();
        const total = (await listBegun(ctx.needs.database.db, right)).length;
        await show(ctx, progressMessage(ctx.say, { programmeId, done: 0, total }));
        underWay.set(key, stopping);
        // Not awaited: this chat goes on meanwhile, and its [Hentikan] must come through.
        void runPack(ctx, { right, content: contentOf(content), signal: stopping.signal })
          .catch((err: unknown) => fail(ctx, programmeId, err))
          .finally(() => underWay.delete(key));
      }),
    stop: (ctx: BotContext, programmeId: number) =>
      withRight(ctx, programmeId, async () => {
        const stopping = underWay.get(keyOf(ctx, programmeId));
        if (!stopping) return show(ctx, endedMessage(ctx.say, programmeId, 'interrupted'));
        stopping.abort();
        await toast(ctx, ctx.say('pack-stopping'));
      }),
  };
}

async function withRight(
  ctx: BotContext,
  programmeId: number,
  run: (right: Right<'viewProgress'>) => Promise<unknown>,
): Promise<void> {
  const permitted = await permit(ctx, 'viewProgress', programmeId);
  if (permitted) await run(permitted.right);
}

const contentOf = (word: string): PackContent => (word in packContents ? (word as PackContent) : 'both');

type Running = { right: Right<'viewProgress'>; content: PackContent; signal: AbortSignal };

async function runPack(ctx: BotContext, { right, content, signal }: Running): Promise<void> {
  const { say, now, needs } = ctx;
  const { programmeId } = right.about;
  const { db } = needs.database;
  const { name } = await getProgramme(db, programmeId);
  let editedAtMs = performance.now();
  const steps: PackSteps = {
    signal,
    onProgress: async ({ done, total }) => {
      if (performance.now() - editedAtMs < editEveryMs) return;
      editedAtMs = performance.now();
      await show(ctx, progressMessage(say, { programmeId, done, total }));
    },
    onFailure: ({ participantId, err }) =>
      needs.log.error({ err, programmeId, participantId }, 'plan-pack.plan-failed'),
    onZip: async ({ bytes, part, plans, isLast }) => {
      const isOnly = isLast && part === 1;
      const fileName = `${fileSlug(name)}_rencana${isOnly ? '' : `_bagian-${part}`}.zip`;
      const text = isOnly
        ? say('pack-caption-one', { count: plans })
        : say('pack-caption', { part, count: plans });
      await sendFile(ctx, { fileName, bytes, caption: { text } });
    },
  };
  const outcome = await makePack(db, { right, content, say, now }, steps);
  if (outcome.kind === 'made') await noteExport(ctx, right, outcome.done);
  await show(ctx, outcomeMessage(say, outcome));
}

/** Plans of many people left the bot: who took them, and how many. */
async function noteExport(
  { needs }: BotContext,
  { by, about }: Right<'viewProgress'>,
  plans: number,
): Promise<void> {
  await appendAudit(needs.database.db, {
    at: needs.clock.now(),
    actorPersonId: by.personId,
    action: 'plansExported',
    programmeId: about.programmeId,
    details: { plans },
  });
}

async function fail(ctx: BotContext, programmeId: number, err: unknown): Promise<void> {
  ctx.needs.log.error({ err, programmeId }, 'plan-pack.failed');
  await show(ctx, endedMessage(ctx.say, programmeId, 'failed')).catch((error: unknown) =>
    ctx.needs.log.warn({ err: error, programmeId }, 'plan-pack.card-lost'),
  );
}
