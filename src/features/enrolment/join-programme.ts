import type { Locale } from '#domain/locale.ts';
import { judgeInvitation } from '#domain/people/invitation.ts';
import type { ActMoment } from '#domain/time/downtime.ts';
import type { Db } from '#storage/engine/database.ts';
import { keepSpokenLocale } from '#storage/people/actor-store.ts';
import { recordConsent } from '#storage/people/consent-store.ts';
import { findLinkById, type Link, useLink } from '#storage/people/link-store.ts';
import {
  findPlace,
  getParticipant,
  linkAccount,
  type Participant,
} from '#storage/people/participant-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { planForParticipant } from '#storage/reminder/reminder-planning.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm, findOpenForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { linkHeld } from './link-held.ts';
import { noticeVersion } from './privacy-notice.ts';

export interface JoinInput {
  linkId: number;
  personId: number;
  locale: Locale;
  updateId: number;
  /** When the person pressed, `now` unless told: decides whether the link had expired. */
  acted?: ActMoment;
  now: Date;
}

export type JoinOutcome =
  | { kind: 'joined'; participantId: number }
  | { kind: 'used' }
  | { kind: 'expired' }
  | { kind: 'otherPlace' }
  /** The account neither holds this invitation open nor has used it: the press was forged, or is too old. */
  | { kind: 'notHeld' };

/**
 * Joins the account to its place on the roster, uses the link up, and records the consent given before. Counts
 * only while this account's own join form holds exactly this link; whoever has used it is joined already. One
 * account holds one place a programme. Repeated by the same update it gives the same outcome.
 */
export async function joinProgramme(needs: Pick<Needs, 'database'>, input: JoinInput): Promise<JoinOutcome> {
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId: input.updateId, action: 'joinProgramme', now: input.now }, async () => {
      const link = await findLinkById(db, input.linkId);
      if (!link?.participantId) return { kind: 'notHeld' };
      const participant = await getParticipant(db, link.participantId);
      if (link.usedByPersonId === input.personId && participant.personId === input.personId)
        return { kind: 'joined', participantId: participant.id };
      if (linkHeld(await findOpenForm(db, input.personId, input.now)) !== link.id) return { kind: 'notHeld' };
      return takePlace(db, { link, participant, input });
    }),
  );
}

async function takePlace(
  db: Db,
  { link, participant, input }: { link: Link; participant: Participant; input: JoinInput },
): Promise<JoinOutcome> {
  const { personId, now, acted = { at: now } } = input;
  const state = judgeInvitation(link, participant, acted.at, acted.waited);
  if (state !== 'open') return { kind: state };
  if (await findPlace(db, participant.programmeId, personId)) return { kind: 'otherPlace' };
  if (!(await useLink(db, link.id, { personId, now }))) return { kind: 'used' };
  if (!(await linkAccount(db, participant.id, { personId, now }))) return { kind: 'used' };
  await welcomeIn(db, participant, input);
  return { kind: 'joined', participantId: participant.id };
}

async function welcomeIn(db: Db, participant: Participant, input: JoinInput): Promise<void> {
  const { personId, locale, now } = input;
  await recordConsent(db, {
    participantId: participant.id,
    noticeVersion,
    personId,
    locale,
    givenAt: now,
  });
  await keepSpokenLocale(db, personId, locale);
  await planForParticipant(db, participant.id, now);
  await closeForm(db, personId, 'join', 'joinFix');
  await appendAudit(db, {
    at: now,
    actorPersonId: personId,
    action: 'participant.joined',
    programmeId: participant.programmeId,
    subject: `participant:${participant.id}`,
    details: { noticeVersion, locale },
  });
}
