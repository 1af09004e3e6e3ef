import { Composer, type NextFunction } from 'grammy';
import { removeExpiredFiles } from '#storage/stored-file-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { deleteFileMessage, sendWorkbook } from './file-presses.ts';
import { cancelImport, downloadRefused, savePreview, showPreview } from './import-screens.ts';
import {
  askRelink,
  askRenewLinks,
  handOutLinks,
  openRoster,
  relink,
  showPerson,
  showRoster,
} from './roster-screens.ts';
import { takeUpload } from './upload-screen.ts';

const commands: CommandEntry[] = [
  { id: 'peserta', en: 'roster', describe: 'command-roster', for: 'organizer' },
];

/** Roster and timetable from a workbook, who has joined, and their links. */
export function createRoster(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['peserta', 'roster'], showRoster);
  onPress(bot, 'rosterPerson', showPerson);
  onPress(bot, 'rosterRelink', askRelink);
  onPress(bot, 'rosterRelinkYes', relink);
  onPress(bot, 'rosterLinks', askRenewLinks);
  onPress(bot, 'rosterLinksYes', handOutLinks);
  onPress(bot, 'workbookTemplate', sendWorkbook);
  onPress(bot, 'importSave', savePreview);
  onPress(bot, 'importPage', showPreview);
  onPress(bot, 'importCancel', cancelImport);
  onPress(bot, 'importRefused', downloadRefused);
  onPress(bot, 'fileDelete', deleteFileMessage);
  return {
    name: 'roster',
    bot,
    lists: [listScreen('rosterPage', openRoster)],
    claims: [claimWorkbook],
    commands,
    tick: async (needs) => void (await removeExpiredFiles(needs.database.db, needs.clock.now())),
  };
}

/** A file sent while nothing is open is a roster to import. */
async function claimWorkbook(ctx: BotContext, next: NextFunction): Promise<void> {
  const { document, animation } = ctx.message ?? {};
  const somethingOpen = ctx.actor.form || ctx.actor.memberships.some((each) => each.planOpen);
  // An animation comes with a document of its own; it is no workbook.
  await (!document || animation || somethingOpen ? next() : takeUpload(ctx));
}
