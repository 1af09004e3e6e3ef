import { judgeInvitation } from '#domain/people/invitation.ts';
import { findLinkById, type Link } from '#storage/people/link-store.ts';
import { getParticipant, type Participant } from '#storage/people/participant-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { show } from '#telegram/screens/show-message.ts';
import { refusedInvitationMessage } from './enrolment-messages.ts';
import { leaveJoining } from './leave-joining.ts';
import { linkHeld } from './link-held.ts';

export interface InvitationInHand {
  /** Who is joining. */
  personId: number;
  link: Link;
  participant: Participant;
  programme: Programme;
}

/**
 * Runs with the invitation this person has open; anybody else's press shows where they stand. One that ended
 * meanwhile says only that: the card loses what it said about its person.
 */
export async function withInvitation(
  ctx: BotContext,
  linkId: number | undefined,
  run: (open: InvitationInHand) => Promise<void>,
): Promise<void> {
  const { needs, actor, acted } = ctx;
  const { personId, form } = actor;
  const isHeld = linkId !== undefined && linkHeld(form) === linkId;
  const link = isHeld ? await findLinkById(needs.database.db, linkId) : undefined;
  if (!link?.participantId || personId === undefined) return needs.home(ctx);
  const invited = await loadInvitation(ctx, link.participantId);
  const state = judgeInvitation(link, invited.participant, acted.at, acted.waited);
  if (state !== 'open') return showEnded(ctx, { personId, why: state });
  await run({ personId, link, ...invited });
}

/** Says that an invitation ended, in place of the card; joining ends with it. */
export async function showEnded(
  ctx: BotContext,
  { personId, why }: { personId: number; why: 'used' | 'expired' },
): Promise<void> {
  await ctx.needs.database.transaction((db) => leaveJoining(db, personId));
  await show(ctx, refusedInvitationMessage(ctx.say, why));
}

/** A place on a roster with its programme. */
export async function loadInvitation(
  ctx: BotContext,
  participantId: number,
): Promise<Pick<InvitationInHand, 'participant' | 'programme'>> {
  const { db } = ctx.needs.database;
  const participant = await getParticipant(db, participantId);
  return { participant, programme: await getProgramme(db, participant.programmeId) };
}
