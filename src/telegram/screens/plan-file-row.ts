import type { Button, Say } from '#domain/message.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** [Unduh Word] [Unduh PDF] for a version of a plan, or for the plan as it stands (`n` 0). */
export function planFileRow(say: Say, { participantId, n }: { participantId: number; n: number }): Button[] {
  return [
    { label: say('plan-file-button-word'), data: press('planFile', 'docx', participantId, n) },
    { label: say('plan-file-button-pdf'), data: press('planFile', 'pdf', participantId, n) },
  ];
}
