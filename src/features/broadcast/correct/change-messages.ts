import { maxCaptionChars } from '#domain/broadcast/broadcast.ts';
import type { JudgedReplacement } from '#domain/broadcast/correction.ts';
import type { Recallable } from '#domain/broadcast/recall.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const toCard = (say: Say, label: 'button-cancel' | 'button-back', id: number): Button => ({
  label: say(label),
  data: press('broadcastCard', id),
});

/** What the right content may be depends on what was sent. */
function hintFor({ content }: Broadcast): 'text' | 'caption' | 'media' {
  if (content.kind === 'text') return 'text';
  return content.album || content.kind === 'voice' ? 'caption' : 'media';
}

/** Asks for the right content. */
export function askCorrectionMessage(say: Say, broadcast: Broadcast): Message {
  return {
    text: say('broadcast-ask-correction', { hint: hintFor(broadcast) }),
    buttons: [[toCard(say, 'button-cancel', broadcast.id)]],
  };
}

/** Why this cannot take the place of what was sent, and what can. */
export function refusedCorrectionMessage(
  say: Say,
  {
    refused,
    broadcast,
  }: { refused: Exclude<JudgedReplacement, { kind: 'replacement' }>; broadcast: Broadcast },
): Message {
  const text =
    refused.kind === 'captionTooLong'
      ? say('broadcast-caption-too-long', { chars: refused.chars, max: maxCaptionChars })
      : say('broadcast-correction-refused', { why: refused.kind });
  return { text, buttons: [[toCard(say, 'button-cancel', broadcast.id)]] };
}

/** The last question before what was sent is replaced, under the right content. */
export function confirmCorrectionMessage(
  say: Say,
  { changeId, broadcastId, count }: { changeId: number; broadcastId: number; count: number },
): Message {
  return {
    text: say('broadcast-confirm-correction', { count }),
    buttons: [
      [
        { label: say('broadcast-button-save'), data: press('correctionSave', changeId) },
        { label: say('broadcast-button-save-tell'), data: press('correctionTell', changeId) },
      ],
      [toCard(say, 'button-cancel', broadcastId)],
    ],
  };
}

// The button that takes back stands alone above the bottom row, where the press before it was.
/** The last question before messages are deleted: from how many, until when, and who keeps theirs. */
export function confirmRecallMessage(
  say: Say,
  { broadcast, zone, recallable }: { broadcast: Broadcast; zone: string; recallable: Recallable<object> },
): Message {
  const { messages, untilAt, tooOld } = recallable;
  const until = untilAt ? formatInstant(untilAt, zone, say.locale) : '';
  const lines = [say('broadcast-confirm-recall', { count: messages.length, until })];
  if (tooOld > 0) lines.push(say('broadcast-recall-some-old', { count: tooOld }));
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: say('broadcast-button-recall'), data: press('broadcastRecallYes', broadcast.id) }],
      [toCard(say, 'button-cancel', broadcast.id)],
    ],
  };
}

/** Nothing is young enough to be deleted; it can still be corrected. */
export function tooLateToRecallMessage(say: Say, { id }: Broadcast): Message {
  return {
    text: say('broadcast-recall-too-late'),
    buttons: [
      [{ label: say('broadcast-button-correct'), data: press('broadcastCorrect', id) }],
      [toCard(say, 'button-back', id)],
    ],
  };
}
