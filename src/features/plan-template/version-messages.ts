import { type Message, packButtons, type Say } from '#domain/message.ts';
import { type PlanTemplate, templateTitle } from '#domain/plan/template/plan-template.ts';
import { compareTemplates } from '#domain/plan/template/plan-template-change.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { TemplateVersion } from '#storage/plan/plan-template-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { ScopeView } from './scope-view.ts';
import { nameList } from './section-names.ts';

const maxVersions = 10;

/** The versions a programme has, newest first. */
export function versionsMessage(say: Say, { programme, inUse }: ScopeView, all: TemplateVersion[]): Message {
  const shown = all.slice(0, maxVersions);
  const lines = shown.map(({ id, version, template, addedAt }) => {
    const marks = [
      ...(addedAt ? [formatInstant(addedAt, programme.zone, say.locale)] : []),
      ...(id === inUse.id ? [say('template-version-mark')] : []),
    ];
    const more = marks.map((mark) => `, ${mark}`).join('');
    return say('template-version-line', { version, title: templateTitle(template, say.locale), more });
  });
  const buttons = shown.map(({ id, version }) => ({
    label: say('template-button-version', { version }),
    data: press('templateVersion', id),
  }));
  return {
    text: [say('template-versions', { versions: all.length }), ...lines].join('\n'),
    buttons: [
      ...packButtons(buttons),
      [{ label: say('button-back'), data: press('templateHome', programme.id) }],
    ],
  };
}

/** One version, and how it differs from the one in use. */
export function versionMessage(
  say: Say,
  { programme, inUse }: ScopeView,
  { chosen, lead = [] }: { chosen: TemplateVersion; lead?: string[] },
): Message {
  const { id, version, template } = chosen;
  const title = templateTitle(template, say.locale);
  const isUsed = id === inUse.id;
  const sections = template.sections.length;
  const lines = [
    ...lead,
    say('template-version', { title, version, sections }),
    ...(isUsed ? [say('template-version-used')] : differenceLines(say, inUse, template)),
  ];
  const use = { label: say('template-button-use', { version }), data: press('templateUse', id) };
  return {
    text: lines.join('\n'),
    buttons: [
      ...(isUsed ? [] : [[use]]),
      [
        { label: say('template-button-download'), data: press('templateDownload', id) },
        { label: say('button-back'), data: press('templateVersions', programme.id) },
      ],
    ],
  };
}

function differenceLines(say: Say, inUse: ScopeView['inUse'], after: PlanTemplate): string[] {
  const { reordered, ...lists } = compareTemplates(inUse.template, after);
  const named = (['added', 'removed', 'otherKind', 'changed'] as const)
    .filter((kind) => lists[kind].length > 0)
    .map((kind) => say(`template-differs-${kind}`, { names: nameList(say, lists[kind]) }));
  const all = [...named, ...(reordered ? [say('template-differs-order')] : [])];
  if (all.length === 0) return [say('template-differs-nothing', { version: inUse.version })];
  return [say('template-differs', { version: inUse.version }), ...all];
}

/** Plans are being written: what will happen to them, before it does. */
export function askUseMessage(say: Say, { plans }: ScopeView, { id, version }: TemplateVersion): Message {
  const lines = [
    say('template-ask-use', { version, plans: plans.open }),
    say('template-ask-use-kept'),
    ...(plans.locked > 0 ? [say('template-ask-use-locked', { plans: plans.locked })] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: say('button-back'), data: press('templateVersion', id) }],
      [{ label: say('template-button-use', { version }), data: press('templateUseYes', id) }],
    ],
  };
}

/** The templates the bot knows, whichever programme brought them. */
export function libraryMessage(say: Say, programmeId: number, templates: PlanTemplate[]): Message {
  const lines = templates.map((template) =>
    say('template-library-line', {
      title: templateTitle(template, say.locale),
      sections: template.sections.length,
    }),
  );
  const buttons = templates.map((template) => ({
    label: templateTitle(template, say.locale),
    data: press('templateTake', programmeId, template.key),
  }));
  return {
    text: [say('template-library'), ...lines.slice(0, 15)].join('\n'),
    buttons: [
      ...packButtons(buttons.slice(0, 15)),
      [{ label: say('button-back'), data: press('templateHome', programmeId) }],
    ],
  };
}
