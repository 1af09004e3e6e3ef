import type { Button, Message } from '#domain/message.ts';
import { type PlanProgress, planProgress } from '#domain/plan/plan-progress.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay, formatDayRange, formatInstant } from '#domain/time/time-format.ts';
import { lowerFirst } from '#domain/words/short-text.ts';
import { findSection, isNewSection } from '#features/plan/load-plan.ts';
import { deadlineName, deadlineParts, gapsOf } from '#features/plan/plan-deadlines.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import type { Deadline } from '#storage/programme/deadline-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** Where the plan stands: progress, where the person left off, the deadlines, and the ways in. */
export function homeCard(
  screen: PlanScreen,
  { deadlines, now }: { deadlines: Deadline[]; now: Date },
): Message {
  const { say, view } = screen;
  const progress = planProgress(view.sections, view.context);
  const isBegun = begunPlan(view.stored)?.lastSectionKey !== undefined;
  const lines = [
    say('plan-home', { filled: progress.filled, total: progress.total }),
    ...(isBegun ? lastPlaceLine(screen) : [say('plan-home-intro')]),
    ...deadlineLines(screen, { deadlines, progress, now, isBegun }),
    ...newSectionsLine(screen),
    ...(progress.gaps.length === 0 ? [say('plan-all-filled')] : []),
  ];
  const goOn = { label: goOnLabel(screen, isBegun), data: press('planContinue') };
  const isOpen = progress.gaps.length > 0 || begunPlan(view.stored)?.openSectionKey !== undefined;
  const rows = progress.gaps.length === 0 ? submitRows(screen) : [listRow(screen)];
  return { text: lines.join('\n'), buttons: [...(isOpen ? [[goOn]] : []), ...rows] };
}

/** Everything is filled: handing in stands left, because the question that follows has its own [Kirim] on the right. */
function submitRows(screen: PlanScreen): Button[][] {
  const [list, preview] = listRow(screen);
  return [[{ label: screen.say('plan-button-submit'), data: press('planSubmit') }, preview!], [list!]];
}

/** Sections the organizer added while the plan was being written. */
function newSectionsLine({ say, view }: PlanScreen): string[] {
  const added = view.sections.filter(({ key }) => isNewSection(view, key));
  if (added.length === 0) return [];
  const names = added.slice(0, maxNewNames).map(({ shortTitle }) => shortTitle[say.locale]);
  const rest = added.length - names.length;
  const more = rest > 0 ? [say('plan-and-more', { rest })] : [];
  return [say('plan-home-new', { names: [...names, ...more].join(', ') })];
}

const maxNewNames = 3;

/** The list of sections and the whole text. */
export function listRow({ say }: PlanScreen) {
  return [
    { label: say('plan-button-groups'), data: press('planGroups') },
    { label: say('plan-button-preview'), data: press('planPreview', 0) },
  ];
}

function goOnLabel({ say, view }: PlanScreen, isBegun: boolean): string {
  const [first] = view.sections;
  if (isBegun || !first) return say('button-plan-continue');
  return say('plan-button-begin', { title: lowerFirst(first.shortTitle[say.locale]) });
}

function lastPlaceLine({ say, view }: PlanScreen): string[] {
  const { lastSectionKey, lastAnsweredAt } = begunPlan(view.stored) ?? {};
  const section = lastSectionKey === undefined ? undefined : findSection(view, lastSectionKey);
  if (!section) return [];
  const place = { number: section.number, title: lowerFirst(section.shortTitle[say.locale]) };
  if (lastAnsweredAt === undefined) return [say('plan-home-last', place)];
  const day = formatDay(localDayOf(lastAnsweredAt, view.stored.zone), say.locale);
  return [say('plan-home-last-on', { ...place, day })];
}

function deadlineLines(
  screen: PlanScreen,
  asked: { deadlines: Deadline[]; progress: PlanProgress; now: Date; isBegun: boolean },
): string[] {
  const { say, view } = screen;
  const { deadlines, progress, now, isBegun } = asked;
  const { zone } = view.stored;
  const missed = deadlines.findLast(
    (deadline) => deadline.dueAt <= now && gapsOf(view, deadline, progress).length > 0,
  );
  const next = deadlines.find((deadline) => deadline.dueAt > now);
  const lines: string[] = [];
  if (missed) {
    const day = localDayOf(missed.dueAt, zone);
    const values = { name: deadlineName(screen, missed), day: formatDayRange(day, day, say.locale) };
    lines.push(say('plan-home-missed', values));
  }
  if (next) {
    const at = formatInstant(next.dueAt, zone, say.locale);
    const isFirst = next === deadlines[0] && !isBegun;
    const parts = isFirst ? deadlineParts(screen, next) : '';
    if (parts === '') lines.push(say(isFirst ? 'plan-home-first' : 'plan-home-next', { at }));
    else lines.push(say('plan-home-first-parts', { at, parts }));
  }
  return lines;
}
