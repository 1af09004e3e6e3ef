import type { Button, Message, Say } from '#domain/message.ts';
import { type DraftStep, draftsDueOn, draftsGoAt } from '#domain/privacy/retention.ts';
import { addDays } from '#domain/time/local-time.ts';
import { formatDay, formatInstant } from '#domain/time/time-format.ts';
import type { ErasedDrafts } from '#storage/privacy/erase-draft.ts';
import type { UnsentDraft } from '#storage/privacy/programme-drafts.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** To organizers, before drafts go: how many were never sent, on which day they go, and what stays. */
export function warningNotice(
  say: Say,
  { programme, goOn, unsent }: { programme: Programme; goOn: string; unsent: readonly UnsentDraft[] },
): Message {
  const never = unsent.filter(({ neverSent }) => neverSent).length;
  const changed = unsent.length - never;
  const told = unsent.filter(({ personId }) => personId !== undefined).length;
  return {
    text: [
      say('retention-warning', { day: formatDay(goOn, say.locale) }),
      programme.name,
      say('retention-warning-unsent', { count: never }),
      ...(changed > 0 ? [say('retention-warning-changed', { count: changed })] : []),
      say('retention-versions-stay'),
      ...(unsent.length > 0 ? [say('retention-warning-told', { told, unsent: unsent.length })] : []),
      say('retention-warning-why'),
    ].join('\n'),
    buttons: [
      [{ label: say('retention-button-view'), data: press('retentionView', programme.id) }],
      [packButton(say, programme)],
    ],
  };
}

/** To a participant, before drafts go: what of theirs goes, and how to save it. */
export function ownDraftNotice(
  say: Say,
  { programme, draft, goOn }: { programme: Programme; draft: UnsentDraft; goOn: string },
): Message {
  const values = { day: formatDay(goOn, say.locale), programme: programme.name };
  return { text: say(draft.neverSent ? 'retention-own-draft' : 'retention-own-changes', values) };
}

/** To organizers, after drafts went: what went, in numbers. */
export function erasedNotice(
  say: Say,
  { programme, gone, erasedAt }: { programme: Programme; gone: ErasedDrafts; erasedAt: Date },
): Message {
  return { text: erasedLines(say, { programme, gone, erasedAt }).join('\n') };
}

/** The screen once drafts went. */
export function erasedScreen(
  say: Say,
  erased: { programme: Programme; gone: ErasedDrafts; erasedAt: Date },
): Message {
  return {
    text: erasedLines(say, erased).join('\n'),
    buttons: [[packButton(say, erased.programme), backButton(say, erased.programme)]],
  };
}

function erasedLines(
  say: Say,
  { programme, gone, erasedAt }: { programme: Programme; gone: ErasedDrafts; erasedAt: Date },
): string[] {
  return [
    say('retention-erased'),
    programme.name,
    say('retention-erased-at', {
      at: formatInstant(erasedAt, programme.zone, say.locale),
      days: programme.draftsKeptDays,
    }),
    ...countLines(say, gone),
    say('retention-versions-stay'),
  ];
}

/** What the deletion would do if it came now. */
export interface ForeseenErasure {
  programme: Programme;
  step: DraftStep;
  foreseen: ErasedDrafts;
  unsent: readonly UnsentDraft[];
}

const maxNamed = 20;

/** The screen before drafts go: when, exactly what would go now, and whose draft was never sent. */
export function foreseenScreen(say: Say, { programme, step, foreseen, unsent }: ForeseenErasure): Message {
  const never = unsent.filter(({ neverSent }) => neverSent).map(({ name }) => name);
  const rest = never.length - maxNamed;
  return {
    text: [
      say('retention-view'),
      programme.name,
      ...whenLines(say, { programme, step }),
      say('retention-now'),
      ...countLines(say, foreseen),
      say('retention-versions-stay'),
      ...(never.length > 0 ? [say('retention-never-sent')] : []),
      ...never.slice(0, maxNamed).map((name, index) => `${index + 1}. ${name}`),
      ...(rest > 0 ? [say('retention-more', { rest })] : []),
    ].join('\n'),
    buttons: [[packButton(say, programme), backButton(say, programme)]],
  };
}

function whenLines(say: Say, { programme, step }: Pick<ForeseenErasure, 'programme' | 'step'>): string[] {
  const { draftsKeptDays: days, zone } = programme;
  const until = formatDay(addDays(step.goOn, -1), say.locale);
  const isLater = step.goOn > draftsDueOn(programme);
  return [
    say('retention-until', { until, at: formatInstant(draftsGoAt(step.goOn, zone), zone, say.locale) }),
    isLater ? say('retention-later', { days }) : say('retention-days', { days }),
    say(step.kind === 'erase' ? 'retention-told' : 'retention-will-tell', {
      at: formatInstant(step.at, zone, say.locale),
    }),
  ];
}

const countLines = (say: Say, { drafts, kept, inputs, files }: ErasedDrafts): string[] => [
  say('retention-count-drafts', { count: drafts }),
  say('retention-count-kept', { count: kept }),
  say('retention-count-inputs', { count: inputs }),
  say('retention-count-files', { count: files }),
];

const packButton = (say: Say, { id }: Programme): Button => ({
  label: say('pack-button'),
  data: press('planPack', id),
});

const backButton = (say: Say, { id }: Programme): Button => ({
  label: say('button-back'),
  data: press('programmeCard', id),
});
