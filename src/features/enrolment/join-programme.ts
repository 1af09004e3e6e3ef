import type { Locale } from '#domain/locale.ts';
import { applyOnce } from '#storage/applied-updates.ts';
import { appendAudit } from '#storage/audit-store.ts';
import { recordConsent } from '#storage/consent-store.ts';
import { closeForm } from '#storage/form-store.ts';
import { findLinkById, useLink } from '#storage/link-store.ts';
import { findPlace, getParticipant, linkAccount } from '#storage/participant-store.ts';
import { planForParticipant } from '#storage/reminder-planning.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { noticeVersion } from './privacy-notice.ts';

export interface JoinInput {
  linkId: number;
  personId: number;
  locale: Locale;
  updateId: number;
  now: Date;
}

export type JoinOutcome =
  | { kind: 'joined'; participantId: number }
  | { kind: 'used' }
  | { kind: 'expired' }
  | { kind: 'otherPlace'; participantId: number };

/**
 * Joins the account to its place on the roster, uses the link up, and records the consent given before.
 * One account holds one place a programme. Repeated by the same update it gives the same outcome.
 */
export async function joinProgramme(needs: Pick<Needs, 'database'>, input: JoinInput): Promise<JoinOutcome> {
  return needs.database.transaction((db) =>
    applyOnce(db, { updateId: input.updateId, action: 'joinProgramme', now: input.now }, async () => {
      const link = await findLinkById(db, input.linkId);
      if (!link?.participantId || link.revokedAt || link.expiresAt <= input.now) return { kind: 'expired' };
      const participant = await getParticipant(db, link.participantId);
      const place = await findPlace(db, participant.programmeId, input.personId);
      if (place && place.id !== participant.id) return { kind: 'otherPlace', participantId: place.id };
      if (place) return { kind: 'joined', participantId: place.id };
      if (!(await useLink(db, link.id, input))) return { kind: 'used' };
      if (!(await linkAccount(db, participant.id, input))) return { kind: 'used' };
      await recordConsent(db, {
        participantId: participant.id,
        noticeVersion,
        personId: input.personId,
        locale: input.locale,
        givenAt: input.now,
      });
      await planForParticipant(db, participant.id, input.now);
      await closeForm(db, input.personId, 'join');
      await appendAudit(db, {
        at: input.now,
        actorPersonId: input.personId,
        action: 'participant.joined',
        programmeId: participant.programmeId,
        subject: `participant:${participant.id}`,
        details: { noticeVersion, locale: input.locale },
      });
      return { kind: 'joined', participantId: participant.id };
    }),
  );
}
