import type { Say } from '#domain/message.ts';
import { isStranger } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import type { DraftedSession } from '#domain/schedule/session-change.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { listGroups } from '#storage/people/group-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { readDraftedTimetable } from '#storage/schedule/timetable-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { GroupNames } from './session-words.ts';
import { countTouched } from './word-notices.ts';

/** A programme's timetable as its organizers see it, with what waits to be announced. */
export interface TimetableView {
  say: Say;
  now: Date;
  todayOn: string;
  programme: Programme;
  groups: GroupNames;
  sessions: DraftedSession[];
  /** Those that the draft changes, adds or calls off. */
  changes: DraftedSession[];
  revision: number;
  /** How many people have joined whom the changes touch. */
  touched: number;
}

/** Runs for the programme in hand when this person organizes it; else says why not. */
export async function withTimetable(
  ctx: BotContext,
  run: (view: TimetableView, right: Right<'manageSchedule'>) => Promise<unknown>,
): Promise<void> {
  const { actor } = ctx;
  const { programmeId } = actor;
  if (isStranger(actor)) return ctx.needs.home(ctx);
  const right = programmeId ? authorise(actor, 'manageSchedule', { programmeId }) : undefined;
  if (!right) return refuse(ctx);
  await run(await loadView(ctx, right), right);
}

/** The timetable as it is now, after what this update has changed. */
export async function loadView(
  { needs, say, now }: BotContext,
  right: Right<'manageSchedule'>,
): Promise<TimetableView> {
  const { db } = needs.database;
  const { programmeId } = right.about;
  const programme = await getProgramme(db, programmeId);
  const { revision, sessions } = await readDraftedTimetable(db, programme);
  const changes = sessions.filter(({ changeId }) => changeId !== undefined);
  const groups = await listGroups(db, programmeId);
  return {
    ...{ say, now, programme, sessions, changes, revision },
    todayOn: localDayOf(now, programme.zone),
    groups: new Map(groups.map(({ id, name }) => [id, name])),
    touched: changes.length > 0 ? await countTouched(db, programmeId, changes) : 0,
  };
}
