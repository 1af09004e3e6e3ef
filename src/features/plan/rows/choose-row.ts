import type { Right } from '#domain/people/authorise.ts';
import { loadSection, showPresent } from '#features/plan/show-plan.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { chooseRowButtons, rowsOf } from './row-buttons.ts';

type Choosing = 'editOf' | 'deleteOf';

export function isChoosing(action: string): action is Choosing {
  return action === 'editOf' || action === 'deleteOf';
}

/** Asks which row is meant; nothing changes yet. */
export async function chooseRow(
  ctx: BotContext,
  right: Right<'writePlan'>,
  { key, action }: { key: string; action: Choosing },
): Promise<void> {
  const { view, section, current } = await loadSection(ctx, right, key);
  const rows = rowsOf(current)?.rows ?? [];
  if (!section || rows.length === 0) return showPresent(ctx, right);
  const { say } = ctx;
  const buttons = chooseRowButtons({ say, view }, section, {
    rows,
    action: action === 'editOf' ? 'edit' : 'delete',
  });
  const back = { label: say('button-back'), data: press('planOpen', right.about.participantId, key) };
  await showPrompt(ctx, {
    text: say(action === 'editOf' ? 'plan-which-to-edit' : 'plan-which-to-delete'),
    buttons: [...buttons, [back]],
  });
}
