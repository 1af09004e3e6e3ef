import { authorise, type Right } from '#domain/people/authorise.ts';
import { findNewestLink } from '#storage/people/link-store.ts';
import { getParticipant, listParticipants, type Participant } from '#storage/people/participant-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { OpenList } from '#telegram/screens/list-screen.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { lastDay, sendLinks } from './import-screens.ts';
import { confirmRelinkMessage, newLinkMessage, personCard } from './person-messages.ts';
import { relinkParticipant } from './relink-participant.ts';
import { renewLinks } from './renew-links.ts';
import { confirmLinksMessage, rosterList } from './roster-messages.ts';
import { noProgramme } from './upload-screen.ts';

/** Runs for the programme in hand when this person organizes it; else says why not. */
export async function withProgramme(
  ctx: BotContext,
  run: (programme: Programme, right: Right<'manageRoster'>) => Promise<void>,
): Promise<void> {
  const { actor, needs } = ctx;
  const { programmeId } = actor;
  if (!programmeId && authorise(actor, 'createProgramme')) return show(ctx, noProgramme(ctx));
  const right = programmeId ? authorise(actor, 'manageRoster', { programmeId }) : undefined;
  if (!right) return refuse(ctx);
  await run(await getProgramme(needs.database.db, right.about.programmeId), right);
}

/** The roster and who has joined, for whoever organizes the programme in hand. */
export async function openRoster(ctx: BotContext, use: (list: OpenList) => Promise<unknown>): Promise<void> {
  await withProgramme(ctx, async ({ id }) => {
    await use(rosterList(ctx.say, await listParticipants(ctx.needs.database.db, id)));
  });
}

/** /peserta */
export async function showRoster(ctx: BotContext): Promise<void> {
  await openRoster(ctx, async (list) => show(ctx, await list.message(0)));
}

interface Found {
  participant: Participant;
  programme: Programme;
  right: Right<'manageRoster'>;
}

async function withParticipant(
  ctx: BotContext,
  participantId: number,
  run: (found: Found) => Promise<void>,
): Promise<void> {
  await withProgramme(ctx, async (programme, right) => {
    const roster = await listParticipants(ctx.needs.database.db, programme.id);
    const participant = roster.find(({ id }) => id === participantId);
    if (participant) return run({ participant, programme, right });
    await showGone(ctx);
  });
}

async function showGone(ctx: BotContext): Promise<void> {
  await toast(ctx, ctx.say('roster-person-gone'));
  await showRoster(ctx);
}

export async function showPerson(ctx: BotContext, participantId: number): Promise<void> {
  await withParticipant(ctx, participantId, async ({ participant, programme }) => {
    const link = await findNewestLink(ctx.needs.database.db, participantId);
    await show(ctx, personCard(ctx.say, { participant, programme, link, now: ctx.now }));
  });
}

/** [Buat tautan baru]: asks once, because the account that has joined is out at once. */
export async function askRelink(ctx: BotContext, participantId: number): Promise<void> {
  await withParticipant(ctx, participantId, async ({ participant }) => {
    const newest = await findNewestLink(ctx.needs.database.db, participantId);
    await show(ctx, confirmRelinkMessage(ctx.say, participant, newest?.id ?? 0));
  });
}

export async function relink(ctx: BotContext, participantId: number, newestLinkId: number): Promise<void> {
  const { needs, say, now, updateId } = ctx;
  await withParticipant(ctx, participantId, async ({ programme: { zone }, right }) => {
    const outcome = await relinkParticipant(needs, { right, participantId, newestLinkId, updateId, now });
    if (outcome.kind === 'gone') return showGone(ctx);
    if (outcome.kind === 'alreadyDone') return toast(ctx, say('roster-relink-done-before'));
    const { links } = outcome;
    const freed = await getParticipant(needs.database.db, participantId);
    await show(
      ctx,
      newLinkMessage(say, { participant: freed, links, until: lastDay(links.expiresAt, zone, say) }),
    );
  });
}

/** [Tautan baru untuk n orang]: asks once, then hands out the file. */
export async function askRenewLinks(ctx: BotContext): Promise<void> {
  await withProgramme(ctx, async ({ id }) => {
    const waiting = await countWaiting(ctx, id);
    if (waiting === 0) return showRoster(ctx);
    await show(ctx, confirmLinksMessage(ctx.say, { waiting, programmeId: id }));
  });
}

export async function handOutLinks(ctx: BotContext, programmeId: number): Promise<void> {
  const { needs, now, updateId } = ctx;
  await withProgramme(ctx, async (programme, right) => {
    if (programme.id !== programmeId) return showRoster(ctx);
    const links = await renewLinks(needs, { right, updateId, now });
    await showRoster(ctx);
    await sendLinks(ctx, { links, programme, isNew: false });
  });
}

async function countWaiting(ctx: BotContext, programmeId: number): Promise<number> {
  const roster = await listParticipants(ctx.needs.database.db, programmeId);
  return roster.filter(({ personId }) => personId === undefined).length;
}
