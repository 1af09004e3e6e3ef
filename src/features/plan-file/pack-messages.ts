import type { Button, Message, Say } from '#domain/message.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type PackContent, type PackOutcome, packContents } from './make-pack.ts';

/** How many plans there are, and what each should be packed as. */
export function offerMessage(
  say: Say,
  { programmeId, plans, without }: { programmeId: number; plans: number; without: number },
): Message {
  const back: Button[] = [{ label: say('button-back'), data: press('reports') }];
  if (plans === 0) return { text: say('pack-nothing'), buttons: [back] };
  const lines = [
    say('pack-offer', { plans }),
    ...(without > 0 ? [say('pack-without', { count: without })] : []),
    say('pack-choose'),
  ];
  const buttons = (Object.keys(packContents) as PackContent[])
    .toReversed()
    .map((content): Button[] => [
      { label: say(`pack-button-${content}`), data: press('planPackMake', programmeId, content) },
    ]);
  return { text: lines.join('\n'), buttons: [...buttons, back] };
}

/** The card while the pack is made. */
export function progressMessage(
  say: Say,
  { programmeId, done, total }: { programmeId: number; done: number; total: number },
): Message {
  const stop = { label: say('pack-button-stop'), data: press('planPackStop', programmeId) };
  return { text: say('pack-progress', { done, total }), buttons: [[stop]] };
}

/** The card when the pack is made or stopped. */
export function outcomeMessage(say: Say, { kind, done, total, failed }: PackOutcome): Message {
  const lines = [
    kind === 'made' ? say('pack-done', { total: done }) : say('pack-stopped', { done, total }),
    ...(failed.length > 0 ? [say('pack-failures', { names: failed.join(', ') })] : []),
  ];
  return { text: lines.join('\n') };
}

/** A pack that ended by itself: by a restart, or by a fault of ours. */
export function endedMessage(say: Say, programmeId: number, why: 'interrupted' | 'failed'): Message {
  const again = { label: say('pack-button-again'), data: press('planPack', programmeId) };
  return { text: say(`pack-${why}`), buttons: [[again]] };
}
