import { checkReason } from '#domain/attendance/attendance.ts';
import { readLetter } from '#domain/attendance/official-letter.ts';
import type { AbsencePurpose } from '#domain/forms/absence-forms.ts';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { sayWaitsUntil } from '#telegram/forms/waits-until.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { showOwn, withOwnAbsence } from './absence-screens.ts';
import { type Completion, completeRequest } from './complete-absence.ts';

/** Asks for what is to be added to a request. */
export async function askAddition(
  ctx: BotContext,
  requestId: number,
  purpose: AbsencePurpose,
): Promise<void> {
  await withOwnAbsence(ctx, requestId, async (_absence, right) => {
    const values = { requestId, purpose };
    await openForm(ctx, 'absenceAddition', values);
    const waits = sayWaitsUntil(ctx, { kind: 'absenceAddition', values }, right.about.zone);
    await prompt(ctx, `${ctx.say(`absence-ask-${purpose}`)}\n${waits}`);
  });
}

/** Takes what was asked for; anything else is refused by name and the question stays open. */
export async function takeAddition(
  ctx: KnownContext,
  { requestId, purpose }: FormValues<'absenceAddition'>,
): Promise<void> {
  await withOwnAbsence(ctx, requestId, async (absence, right) => {
    const { evidenceAllowed } = await getProgramme(ctx.needs.database.db, right.about.programmeId);
    const year = Number(localDayOf(ctx.now, right.about.zone).slice(0, 4));
    const read =
      purpose === 'file' && evidenceAllowed ? await readFile(ctx) : readWords(ctx, { purpose, year });
    if (typeof read === 'string') return prompt(ctx, read);
    const outcome = await completeRequest(ctx.needs, {
      right,
      requestId,
      completion: read,
      updateId: ctx.updateId,
      now: ctx.now,
    });
    const title = outcome.kind === 'given' ? { title: ctx.say(`absence-given-${purpose}`) } : {};
    await showOwn(ctx, absence.id, { ...title, present: showPrompt });
  });
}

/** The words as what they complete, or the sentence that refuses them. */
function readWords(
  ctx: BotContext,
  { purpose, year }: { purpose: AbsencePurpose; year: number },
): Completion | string {
  const { say } = ctx;
  const typed = ctx.message?.text;
  if (typed === undefined)
    return `${say('content-refused', { kind: contentKind(ctx.message) })}\n${say('absence-needs-text')}`;
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok') return say('absence-empty');
  if (purpose === 'letter') {
    const letter = readLetter(checked.text, year);
    return letter.kind === 'letter' ? letter : say('absence-letter-unread');
  }
  if (purpose === 'file') return say('absence-file-off');
  const words = checkReason(checked.text);
  if (words.kind !== 'reason') return say(`absence-${words.kind}`, { chars: words.chars });
  return { kind: purpose, words: words.reason };
}

const maxFileBytes = 20 * 1_024 * 1_024;

/** A photo or a PDF; the sentence that refuses anything else. */
async function readFile(ctx: BotContext): Promise<Completion | string> {
  const photo = ctx.message?.photo?.at(-1);
  const { document } = ctx.message ?? {};
  const isPdf = document?.mime_type === 'application/pdf' || /\.pdf$/i.test(document?.file_name ?? '');
  const isImage = document?.mime_type?.startsWith('image/');
  const sent = photo ?? (isPdf || isImage ? document : undefined);
  if (!sent) return ctx.say('absence-file-needed');
  if ((sent.file_size ?? 0) > maxFileBytes) return ctx.say('absence-file-too-large');
  const name = document?.file_name ?? 'surat.jpg';
  return { kind: 'file', name, bytes: await ctx.needs.download(sent.file_id) };
}

async function prompt(ctx: BotContext, text: string): Promise<void> {
  const cancel = { label: ctx.say('button-cancel'), data: press('cancelForm') };
  await showPrompt(ctx, { text, buttons: [[cancel]] });
}
