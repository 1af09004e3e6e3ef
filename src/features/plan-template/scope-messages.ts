import { type Message, packButtons, type Say } from '#domain/message.ts';
import { sectionsFor } from '#domain/plan/plan-sections.ts';
import { type PlanSection, templateTitle } from '#domain/plan/template/plan-template.ts';
import { maySwitchOff } from '#domain/plan/template/plan-template-change.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { ScopeView } from './scope-view.ts';
import { nameList } from './section-names.ts';

/** What plans ask in this programme, and everything that can be changed about it. */
export function scopeHome(say: Say, { programme, inUse, plans }: ScopeView, lead: string[] = []): Message {
  const { id, planLevel, sectionsOff } = programme;
  const { template, version } = inUse;
  const off = template.sections.filter(({ key }) => sectionsOff.includes(key));
  const lines = [
    ...lead,
    say('template-home', { sections: sectionsFor(template, programme).length }),
    say('template-in-use', { title: templateTitle(template, say.locale), version }),
    say(`template-level-${planLevel}`),
    ...(off.length > 0 ? [say('template-left-out', { names: nameList(say, off) })] : []),
    ...(plans.open + plans.locked > 0 ? [say('template-plans', plans)] : []),
  ];
  const other = planLevel === 'core' ? 'full' : 'core';
  return {
    text: lines.join('\n'),
    buttons: [
      ...packButtons([
        { label: say('template-button-sections'), data: press('templateGroups', id) },
        { label: say(`template-button-${other}`), data: press('templateLevel', id, other) },
        { label: say('template-button-versions'), data: press('templateVersions', id) },
        { label: say('template-button-library'), data: press('templateLibrary', id) },
        { label: say('template-button-download'), data: press('templateDownload', inUse.id) },
        { label: say('template-button-upload'), data: press('templateUpload', id) },
      ]),
      [{ label: say('button-back'), data: press('programmeCard', id) }],
    ],
  };
}

/** The groups of sections, to look which are asked. */
export function scopeGroups(say: Say, { programme, inUse }: ScopeView): Message {
  const { groups } = inUse.template;
  const buttons = groups.map(({ key, title }) => ({
    label: title[say.locale],
    data: press('templateGroup', programme.id, key),
  }));
  return {
    text: say('template-groups'),
    buttons: [
      ...packButtons(buttons),
      [{ label: say('button-back'), data: press('templateHome', programme.id) }],
    ],
  };
}

/** The sections of one group: which are asked, and a button for each that may be left out. */
export function scopeGroup(
  say: Say,
  view: ScopeView,
  { groupKey, lead = [] }: { groupKey: string; lead?: string[] },
): Message {
  const { programme, inUse } = view;
  const { groups, sections } = inUse.template;
  const title = groups.find(({ key }) => key === groupKey)?.title[say.locale] ?? groupKey;
  const own = sections.filter(({ group }) => group === groupKey);
  const lines = own.map((section) =>
    say('template-section', {
      title: section.shortTitle[say.locale],
      state: sectionState(programme, section),
    }),
  );
  const switchable = own.filter((section) => ['asked', 'leftOut'].includes(sectionState(programme, section)));
  const buttons = switchable.map((section) => {
    const becomes = sectionState(programme, section) === 'asked' ? 'off' : 'on';
    return {
      label: say(`template-button-${becomes}`, { title: section.shortTitle[say.locale] }),
      data: press('templateSwitch', programme.id, section.key, becomes),
    };
  });
  return {
    text: [...lead, say('template-group', { title }), ...lines].join('\n'),
    buttons: [
      ...packButtons(buttons),
      [{ label: say('button-back'), data: press('templateGroups', programme.id) }],
    ],
  };
}

function sectionState(
  { planLevel, sectionsOff }: Programme,
  section: PlanSection,
): 'required' | 'asked' | 'leftOut' | 'fullOnly' {
  if (planLevel === 'core' && section.level === 'full') return 'fullOnly';
  if (sectionsOff.includes(section.key)) return 'leftOut';
  return maySwitchOff(section) ? 'asked' : 'required';
}
