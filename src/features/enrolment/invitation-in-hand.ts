import { findLinkById, type Link } from '#storage/link-store.ts';
import { getParticipant, type Participant } from '#storage/participant-store.ts';
import { getProgramme, type Programme } from '#storage/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

export interface InvitationInHand {
  link: Link;
  participant: Participant;
  programme: Programme;
}

/** Runs with the invitation this person has open; anybody else's press shows where they stand. */
export async function withInvitation(
  ctx: BotContext,
  linkId: number,
  run: (open: InvitationInHand) => Promise<void>,
): Promise<void> {
  const open = ctx.actor.form;
  const link =
    open?.kind === 'join' && open.values.linkId === linkId
      ? await findLinkById(ctx.needs.database.db, linkId)
      : undefined;
  if (!link?.participantId) return ctx.needs.home(ctx);
  await run({ link, ...(await loadInvitation(ctx, link.participantId)) });
}

/** A place on a roster with its programme. */
export async function loadInvitation(
  ctx: BotContext,
  participantId: number,
): Promise<Omit<InvitationInHand, 'link'>> {
  const { db } = ctx.needs.database;
  const participant = await getParticipant(db, participantId);
  return { participant, programme: await getProgramme(db, participant.programmeId) };
}
