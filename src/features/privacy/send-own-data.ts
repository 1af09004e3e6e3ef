import { renderInWorker } from '#documents/render/render-in-worker.ts';
import { RenderQueueFull } from '#documents/render/render-queue.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayOnPaper } from '#domain/time/time-format.ts';
import type { Db } from '#storage/engine/database.ts';
import { getPlanTemplateById } from '#storage/plan/plan-template-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { collectOwnData, type OwnData } from '#storage/privacy/own-data.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { send, sendFile, toast } from '#telegram/screens/show-message.ts';
import { ownDataPaper } from './own-data-words.ts';
import { ownDataCaption } from './privacy-messages.ts';

const defaultZone = 'Asia/Jakarta';

/** [Unduh data saya]: everything kept about whoever asks, as JSON and as PDF, in new messages below. That it was had is written down. */
export async function sendOwnData(ctx: BotContext): Promise<void> {
  const { actor, say, needs, now } = ctx;
  if (ctx.chat?.type !== 'private') return;
  const { db } = needs.database;
  const data = actor.personId === undefined ? undefined : await collectOwnData(db, actor.personId);
  if (!data) return void (await send(ctx, { text: say('own-data-nothing') }));
  const zone = await zoneInHand(ctx);
  if (isAccountOnly(data)) {
    const since = formatDayOnPaper(localDayOf(new Date(data.account.createdAt), zone), say.locale);
    return void (await send(ctx, { text: say('own-data-account-only', { since }) }));
  }
  // The press is answered at once: the files take a moment.
  await toast(ctx, say('own-data-making'));
  try {
    const templates = await loadTemplates(db, data);
    const pdf = await renderInWorker('ownDataPdf', ownDataPaper(data, { say, zone, templates, now }));
    await appendAudit(db, {
      at: now,
      actorPersonId: actor.personId,
      action: 'data.exported',
      subject: `person:${actor.personId}`,
    });
    await sendBoth(ctx, { zone, files: { json: jsonBytes(data, now), pdf } });
  } catch (error) {
    if (!(error instanceof RenderQueueFull)) throw error;
    await send(ctx, { text: say('own-data-busy') });
  }
}

async function zoneInHand({ actor, needs }: BotContext): Promise<string> {
  if (actor.programmeId === undefined) return defaultZone;
  return (await getProgramme(needs.database.db, actor.programmeId)).zone;
}

/** An invitation was opened and nothing came of it yet. */
const isAccountOnly = ({ places, roles, messages }: OwnData) =>
  places.length === 0 && roles.length === 0 && messages.length === 0;

async function loadTemplates(db: Db, { places }: OwnData): Promise<Map<number, PlanTemplate>> {
  const ids = places.flatMap(({ plan }) => plan?.templateId ?? []);
  return new Map(await Promise.all(ids.map(async (id) => [id, await getPlanTemplateById(db, id)] as const)));
}

function jsonBytes(data: OwnData, now: Date): Uint8Array {
  const whole = { madeAt: now.toISOString(), instants: 'ISO 8601, UTC', ...data };
  return new TextEncoder().encode(JSON.stringify(whole, null, 2));
}

async function sendBoth(
  ctx: BotContext,
  { zone, files }: { zone: string; files: Record<'json' | 'pdf', Uint8Array> },
): Promise<void> {
  const { say, now } = ctx;
  const day = localDayOf(now, zone);
  for (const extension of ['json', 'pdf'] as const) {
    const fileName = say('own-data-file', { day, extension });
    await sendFile(ctx, { fileName, bytes: files[extension], caption: ownDataCaption(say, extension) });
  }
}
