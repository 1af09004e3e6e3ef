import type { Button, Message } from '#domain/message.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { cutTo } from '#domain/words/short-text.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import type { Evidence } from '#storage/plan/plan-evidence-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** What is attached to a section: each file to look at and to take out. */
export function evidenceMessage(
  { say, view }: PlanScreen,
  section: NumberedSection,
  { files, lead = [], removed }: { files: Evidence[]; lead?: string[]; removed?: Evidence },
): Message {
  const { participantId } = view.stored;
  const lines = files.map(({ name, sizeBytes }, nth) =>
    say('plan-evidence-line', { nth: nth + 1, name: cutTo(name, 26), size: sizeWords(say, sizeBytes) }),
  );
  const rows = files.map(({ id }, nth): Button[] => [
    {
      label: say('plan-button-evidence-see', { nth: nth + 1 }),
      data: press('planEvidenceFile', participantId, id),
    },
    {
      label: say('plan-button-evidence-remove', { nth: nth + 1 }),
      data: press('planEvidenceRemove', participantId, id),
    },
  ]);
  const restore = removed
    ? [
        [
          {
            label: say('plan-button-evidence-restore'),
            data: press('planEvidenceRestore', participantId, removed.id),
          },
        ],
      ]
    : [];
  const title = say('plan-evidence', { number: section.number, files: files.length });
  return {
    text: [...lead, title, ...lines].join('\n'),
    buttons: [
      ...restore,
      ...rows,
      [{ label: say('button-back'), data: press('planOpen', participantId, section.key) }],
    ],
  };
}

/** `1,2 MB`, `34 kB`; at least 1 kB. */
export function sizeWords(say: PlanScreen['say'], bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  const text = (value: number) =>
    value.toLocaleString(say.locale === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return megabytes >= 1 ? `${text(megabytes)} MB` : `${text(Math.max(Math.round(bytes / 1024), 1))} kB`;
}
