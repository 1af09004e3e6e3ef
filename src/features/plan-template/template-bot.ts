import { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Feature } from '#telegram/feature.ts';
import {
  askUse,
  changeLevel,
  putInUse,
  showScopeGroup,
  switchSection,
  takeFromLibrary,
} from './template-presses.ts';
import {
  downloadVersion,
  showLibrary,
  showScope,
  showScopeGroups,
  showVersion,
  showVersions,
} from './template-screens.ts';
import { askForFile, takeTemplateFile, uploadDialogue } from './upload-dialogue.ts';

/** What plans ask: sections left out, the level, versions of the template, and the library of templates. */
export function createPlanTemplate(): Feature {
  const bot = new Composer<BotContext>();
  onPress(bot, 'templateHome', (ctx, id) => showScope(ctx, id));
  onPress(bot, 'templateGroups', showScopeGroups);
  onPress(bot, 'templateGroup', showScopeGroup);
  onPress(bot, 'templateSwitch', (ctx, id, key, becomes) => switchSection(ctx, id, { key, becomes }));
  onPress(bot, 'templateLevel', changeLevel);
  onPress(bot, 'templateVersions', showVersions);
  onPress(bot, 'templateVersion', showVersion);
  onPress(bot, 'templateUse', askUse);
  onPress(bot, 'templateUseYes', putInUse);
  onPress(bot, 'templateDownload', downloadVersion);
  onPress(bot, 'templateUpload', askForFile);
  onPress(bot, 'templateLibrary', showLibrary);
  onPress(bot, 'templateTake', takeFromLibrary);
  // A .json file with nothing open can only be a template: workbooks have other names.
  bot.chatType('private').on('message:document', async (ctx, next) => {
    const { actor, message } = ctx;
    const { programmeId } = actor;
    const isTemplate = /\.json$/i.test(message.document.file_name ?? '');
    if (!isTemplate || actor.form || !programmeId || !authorise(actor, 'editProgramme', { programmeId }))
      return next();
    await takeTemplateFile(ctx, programmeId, message.document);
  });
  return { name: 'planTemplate', bot, dialogues: [uploadDialogue] };
}
