import type { Composer } from 'grammy';
import type { Right } from '#domain/people/authorise.ts';
import { type ToldField, toldFields } from '#domain/schedule/session-change.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { endPrompt, show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { cardMessage, fieldMessage } from './card-messages.ts';
import { listMessage } from './list-messages.ts';
import { sayRefusal } from './refusal-words.ts';
import { showStaged, stepMessage } from './session-dialogue.ts';
import { findTarget, parseTarget } from './session-target.ts';
import { stageChange } from './stage-change.ts';
import { type TimetableView, withTimetable } from './timetable-view.ts';

/** The list of sessions, the card of one, and changing it. */
export function addSessionPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'sessionList', (ctx, on) => showList(ctx, on));
  onPress(bot, 'sessionEdit', (ctx, word) =>
    withSession(ctx, word, (view, found) => openCard(ctx, view, found)),
  );
  onPress(bot, 'sessionField', askField);
  onPress(bot, 'sessionGroup', (ctx, word, groupId) => chooseGroup(ctx, word, groupId));
  onPress(bot, 'sessionCancel', (ctx, word) => stage(ctx, word, { isCancelled: true }));
  onPress(bot, 'sessionRestore', (ctx, word) => stage(ctx, word, { isCancelled: false }));
  onPress(bot, 'sessionAdd', startAdding);
}

/** /sesi: the week of a day, today's unless told. */
export async function showList(ctx: BotContext, on?: string): Promise<void> {
  await withTimetable(ctx, async (view) => {
    await leaveForm(ctx, 'session');
    await show(ctx, listMessage(view, on ?? view.todayOn));
    await endPrompt(ctx);
  });
}

type Found = TimetableView['sessions'][number];

/** Runs with a session of the timetable; one that is gone gives the present list. */
async function withSession(
  ctx: BotContext,
  word: string,
  run: (view: TimetableView, found: Found, right: Right<'manageSchedule'>) => Promise<void>,
): Promise<void> {
  await withTimetable(ctx, async (view, right) => {
    const target = parseTarget(word);
    const found = target && findTarget(view.sessions, target);
    if (found) return run(view, found, right);
    await toast(ctx, ctx.say('session-gone'));
    await show(ctx, listMessage(view, view.todayOn));
  });
}

async function openCard(ctx: BotContext, view: TimetableView, found: Found): Promise<void> {
  await leaveForm(ctx, 'session');
  await show(ctx, cardMessage(view, found));
  await endPrompt(ctx);
}

async function askField(ctx: BotContext, word: string, name: string): Promise<void> {
  await withSession(ctx, word, async (view, found) => {
    const field = toldFields.find((each): each is ToldField => each === name);
    if (!field) return openCard(ctx, view, found);
    if (field === 'group') return show(ctx, fieldMessage(view, found, field));
    await openForm(ctx, 'session', { programmeId: view.programme.id, target: word, field });
    await showPrompt(ctx, fieldMessage(view, found, field));
  });
}

async function chooseGroup(ctx: BotContext, word: string, groupId: number): Promise<void> {
  await withSession(ctx, word, async (view, found) => {
    if (groupId !== 0 && !view.groups.has(groupId)) return openCard(ctx, view, found);
    await stage(ctx, word, { groupId: groupId === 0 ? null : groupId });
  });
}

async function stage(
  ctx: BotContext,
  word: string,
  patch: { groupId: number | null } | { isCancelled: boolean },
): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  await withSession(ctx, word, async (view, found, right) => {
    const target = parseTarget(word)!;
    const change = { target, patch };
    const outcome = await stageChange(needs, { right, change, updateId, now });
    if (outcome.kind === 'staged' || outcome.kind === 'same')
      return showStaged(ctx, { right, target, isSame: outcome.kind === 'same' });
    if (outcome.kind === 'gone') return showList(ctx);
    const card = cardMessage(view, found);
    await show(ctx, { ...card, text: [sayRefusal(say, outcome.fault), card.text].join('\n') });
  });
}

async function startAdding(ctx: BotContext): Promise<void> {
  await withTimetable(ctx, async ({ programme }) => {
    await openForm(ctx, 'session', { programmeId: programme.id, step: 'day', values: {} });
    await showPrompt(ctx, stepMessage(ctx.say, 'day'));
  });
}
