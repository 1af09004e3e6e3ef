import { programmeSteps } from '#domain/forms/programme-forms.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { programmeZones } from '#domain/time/local-time.ts';
import { defaultSendingHours } from '#domain/time/sending-window.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { programmeFacts } from './programme-facts.ts';
import type { ProgrammeForm, Refused } from './programme-form.ts';

/** The open question of a new programme, or the review when all four are answered. */
export function stepMessage(say: Say, form: ProgrammeForm, template: PlanTemplate): Message {
  switch (form.step) {
    case 'name':
    case 'dates':
      return { text: say(`programme-ask-${form.step}`) };
    case 'zone':
      return { text: say('programme-ask-zone'), buttons: [zoneButtons()] };
    case 'level':
      return { text: say('programme-ask-level'), buttons: levelButtons(say, template) };
    case 'review':
      return reviewMessage(say, form, template);
  }
}

/** An answer that was not taken: why, an example, and the buttons of the question. */
export function refusedStepMessage(
  say: Say,
  { form, template, refused }: { form: ProgrammeForm; template: PlanTemplate; refused: Refused },
): Message {
  const { buttons = [] } = stepMessage(say, form, template);
  return { text: say(refused.key, refused.values), buttons: [...buttons, [cancelButton(say)]] };
}

/** Something other than text came while a text is due. */
export function needsTextMessage(say: Say, kind: string): Message {
  return {
    text: [say('content-refused', { kind }), say('programme-needs-text')].join('\n'),
    buttons: [[cancelButton(say)]],
  };
}

function reviewMessage(say: Say, form: ProgrammeForm, template: PlanTemplate): Message {
  return {
    text: [say('programme-review'), ...programmeFacts(say, { ...draftOf(form), template })].join('\n'),
    buttons: [
      [
        { label: say('button-save'), data: press('programmeSave') },
        { label: say('button-change'), data: press('programmeEdit', 'choose') },
      ],
    ],
  };
}

/** Which of the four answers to change. */
export function chooseStepMessage(say: Say): Message {
  const label = (step: string) => say(`programme-step-${step}`);
  const buttons = programmeSteps.map((step) => ({ label: label(step), data: press('programmeEdit', step) }));
  return {
    text: say('programme-what-to-change'),
    buttons: [
      buttons.slice(0, 2),
      buttons.slice(2),
      [{ label: say('button-back'), data: press('programmeNew') }],
    ],
  };
}

/** Programmes to choose from, and the way to a new one. */
export function programmeListMessage(say: Say, programmes: Programme[]): Message {
  const rows = programmes.map(({ id, name }) => [{ label: name, data: press('programmeCard', id) }]);
  return {
    text: say('programme-list'),
    buttons: [...rows, [{ label: say('programme-button-new'), data: press('programmeNew') }]],
  };
}

/** Saved; the workbook follows in a message of its own. */
export function programmeSavedMessage(say: Say, programmeId: number): Message {
  return {
    text: say('programme-saved'),
    buttons: [
      [
        { label: say('programme-button-complete'), data: press('programmeCard', programmeId) },
        { label: say('template-button-home'), data: press('templateHome', programmeId) },
      ],
    ],
  };
}

function draftOf(form: ProgrammeForm) {
  return {
    programme: {
      name: form.name ?? '',
      startsOn: form.startsOn ?? '',
      endsOn: form.endsOn ?? '',
      zone: form.zone ?? '',
      planLevel: form.level ?? ('core' as const),
      sectionsOff: [],
      lateAfterMinutes: 15,
      minimumPercent: 80,
      sendingWindow: defaultSendingHours,
    },
  };
}

const zoneButtons = (): Button[] =>
  programmeZones.map(({ label }) => ({ label, data: press('programmeStep', 'zone', label) }));

const levelButtons = (say: Say, template: PlanTemplate): Button[][] =>
  (['core', 'full'] as const).map((level) => [
    {
      label: say(`programme-level-${level}`, {
        count: sectionsFor(template, { planLevel: level, sectionsOff: [] }).length,
      }),
      data: press('programmeStep', 'level', level),
    },
  ]);

export const cancelButton = (say: Say): Button => ({
  label: say('button-cancel'),
  data: press('cancelForm'),
});
