import { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { countChanges } from '#domain/schedule/session-change.ts';
import { addDays, localDayOf } from '#domain/time/local-time.ts';
import { countWaitingAbsences } from '#storage/attendance/absence-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { countRoster, countSilent } from '#storage/people/roster-store.ts';
import { getProgramme, listProgrammesOf } from '#storage/programme/programme-store.ts';
import { listSessions } from '#storage/schedule/session-store.ts';
import { readDraftedTimetable } from '#storage/schedule/timetable-store.ts';
import { countUndelivered, ofTheBot } from '#storage/sending/undelivered-store.ts';
import { countSetAside } from '#storage/state/set-aside-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { show } from '#telegram/screens/show-message.ts';
import { noProgrammeMessage, panelMessage } from './panel-messages.ts';

const commands: CommandEntry[] = [{ id: 'panel', en: 'panel', describe: 'command-panel', for: 'organizer' }];

/** What an organizer can do now, and how the programme stands. */
export function createPanel(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['panel'], showPanel);
  onPress(bot, 'panel', showPanel);
  return { name: 'panel', bot, commands };
}

async function showPanel(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now } = ctx;
  const { db } = needs.database;
  const editable = (await listProgrammesOf(db, actor)).filter(({ id }) =>
    authorise(actor, 'viewProgress', { programmeId: id }),
  );
  if (editable.length === 0 && authorise(actor, 'createProgramme')) return show(ctx, noProgrammeMessage(say));
  const programmeId = editable.find(({ id }) => id === actor.programmeId)?.id ?? editable[0]?.id;
  if (programmeId === undefined) return refuse(ctx);
  const programme = await getProgramme(db, programmeId);
  const tendsBot = authorise(actor, 'tendUpdates') !== undefined;
  const todayOn = localDayOf(now, programme.zone);
  const tomorrowOn = addDays(todayOn, 1);
  const day = { programmeId, everyGroup: true, from: tomorrowOn, to: tomorrowOn };
  const hasSessions = (await listSessions(db, day)).length > 0;
  await show(
    ctx,
    panelMessage(say, {
      programme,
      roster: await countRoster(db, programmeId),
      tomorrow: hasSessions
        ? { on: tomorrowOn, silent: await countSilent(db, programmeId, tomorrowOn) }
        : undefined,
      absences: await countWaitingAbsences(db, programmeId),
      undelivered: await countUndelivered(db, programmeId),
      scheduleChanges: await countDrafted(db, programme),
      todayOn,
      hasOthers: editable.length > 1,
      setAside: tendsBot ? await countSetAside(db) : 0,
      undeliveredToOwners: tendsBot ? await countUndelivered(db, ofTheBot) : 0,
    }),
  );
}

async function countDrafted(db: Db, programme: { id: number; zone: string }): Promise<number> {
  const { sessions } = await readDraftedTimetable(db, programme);
  return countChanges(sessions.filter(({ changeId }) => changeId !== undefined));
}
