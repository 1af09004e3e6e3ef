import type { Message as TelegramMessage } from 'grammy/types';
import type { Button } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { asksFor } from '#features/plan/plan-words.ts';
import { loadSection, showHomeCard } from '#features/plan/show-plan.ts';
import { answerRows, footRows } from '#features/plan/write/section-buttons.ts';
import type { EvidenceFile } from '#storage/plan/plan-evidence-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { maxEvidenceBytes, offerFile } from './attach-evidence.ts';
import { sizeWords } from './evidence-messages.ts';

/**
 * A voice message, a photo, a sticker: called by name, with what is needed and what is kept. A file may be
 * attached to the section as evidence, unless it is too large to fetch.
 */
export async function refuseContent(ctx: BotContext, right: Right<'writePlan'>): Promise<void> {
  const { say, message } = ctx;
  const { view, section, current } = await loadSection(ctx, right);
  if (!section || view.stored.kind === 'notBegun') return showHomeCard(ctx, right);
  const file = readFile(message);
  const isTooLarge = file !== undefined && file.sizeBytes > maxEvidenceBytes;
  const byButton = ['choice', 'choices', 'confirm'].includes(section.answer.type);
  const needed = say(byButton ? 'plan-needs-button' : 'plan-needs-text');
  const kept = current.value === null ? [] : [say('plan-still-kept')];
  const refused = isTooLarge
    ? [say('plan-evidence-too-large', { size: sizeWords(say, file.sizeBytes) })]
    : [say('content-refused', { kind: contentKind(message) })];
  const { planId } = view.stored;
  const offer = file && !isTooLarge ? await offerRow(ctx, { planId, key: section.key, right }, file) : [];
  const screen = { say, view };
  const text = [...refused, [needed, ...kept].join(' ')].join('\n');
  const buttons = [...offer, ...answerRows(screen, section, current), ...footRows(screen, section)];
  await showPrompt(ctx, { text, buttons }, asksFor(view, section));
}

async function offerRow(
  { needs, say, updateId, now }: BotContext,
  of: { planId: number; key: string; right: Right<'writePlan'> },
  file: EvidenceFile,
): Promise<Button[][]> {
  const { planId, key: sectionKey, right } = of;
  const id = await offerFile(needs, { ...file, right, planId, sectionKey, updateId, now });
  if (id === undefined) return [];
  return [[{ label: say('plan-button-attach'), data: press('planAttach', right.about.participantId, id) }]];
}

/** What of a message can be kept as a file; a sticker, a place or a contact cannot. */
function readFile(message: TelegramMessage | undefined): EvidenceFile | undefined {
  if (!message) return undefined;
  const { photo, document, video, audio, voice, video_note: note } = message;
  if (photo) return fileOf(photo.at(-1)!, { kind: 'photo', name: `foto-${message.message_id}.jpg` });
  if (document) return fileOf(document, { kind: 'document', name: document.file_name ?? 'berkas' });
  if (video)
    return fileOf(video, { kind: 'video', name: video.file_name ?? `video-${message.message_id}.mp4` });
  if (audio)
    return fileOf(audio, { kind: 'audio', name: audio.file_name ?? `audio-${message.message_id}.mp3` });
  if (voice) return fileOf(voice, { kind: 'voice', name: `suara-${message.message_id}.ogg` });
  return note ? fileOf(note, { kind: 'video_note', name: `video-${message.message_id}.mp4` }) : undefined;
}

const fileOf = (
  { file_id, file_size = 0 }: { file_id: string; file_size?: number },
  { kind, name }: { kind: string; name: string },
): EvidenceFile => ({ telegramFileId: file_id, kind, name: name.slice(0, 120), sizeBytes: file_size });
