import { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { onText } from '#telegram/commands/claims.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { addDraftPresses, collectedList } from './draft-presses.ts';
import { repeatAnswer } from './repeat-answer-dialogue.ts';
import { sessionDialogue } from './session-dialogue.ts';
import { addSessionPresses, showList } from './session-presses.ts';

const commands: CommandEntry[] = [
  { id: 'sesi', en: 'sessions', describe: 'command-sessions', for: 'organizer' },
];

/** Changing the timetable: collected as a draft, announced as one. */
export function createSession(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['sesi', 'sessions'], (ctx) => showList(ctx));
  addSessionPresses(bot);
  addDraftPresses(bot);
  const claims = [onText(repeatAnswer)];
  return { name: 'session', bot, lists: [collectedList], claims, dialogues: [sessionDialogue], commands };
}
