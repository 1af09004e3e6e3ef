import type { Right } from '#domain/people/authorise.ts';
import { findNewestLink } from '#storage/people/link-store.ts';
import { findParticipant, getParticipant, unlinkAccount } from '#storage/people/participant-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme, lockProgramme } from '#storage/programme/programme-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type IssuedLinks, issueLinks } from './issue-links.ts';

export type RelinkOutcome =
  | { kind: 'relinked'; links: IssuedLinks }
  /** Somebody made a newer link since the question was asked, or the person has joined with it. */
  | { kind: 'alreadyDone' }
  /** Nobody of this programme's roster. */
  | { kind: 'gone' };

export interface RelinkInput {
  right: Right<'manageRoster'>;
  participantId: number;
  /** The newest link when the question was asked; 0 for none. */
  newestLinkId: number;
  updateId: number;
  now: Date;
}

/**
 * Frees a participant's place for another account and makes a new link; the old account and old links are out
 * at once, answers and plan stay. Written to the audit log. The same update again makes a fresh link, as long
 * as nobody has used the first one.
 */
export async function relinkParticipant(
  needs: Pick<Needs, 'database' | 'secrets' | 'botUsername'>,
  input: RelinkInput,
): Promise<RelinkOutcome> {
  const { right, participantId, now, updateId } = input;
  const { programmeId } = right.about;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    const participant = await findParticipant(db, participantId);
    if (participant?.programmeId !== programmeId) return { kind: 'gone' };
    const act = { updateId, action: 'relinkParticipant', now };
    const outcome = await applyOnce<{ kind: 'relinked' | 'alreadyDone' }>(db, act, async () => {
      const newest = await findNewestLink(db, participantId);
      if ((newest?.id ?? 0) !== input.newestLinkId) return { kind: 'alreadyDone' };
      await unlinkAccount(db, participantId);
      await replanReminders(db, programmeId, now);
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'participant.relinked',
        programmeId,
        subject: `participant:${participantId}`,
        details: { fromPersonId: participant.personId ?? null },
      });
      return { kind: 'relinked' };
    });
    const current = await getParticipant(db, participantId);
    if (outcome.kind === 'alreadyDone' || current.personId !== undefined) return { kind: 'alreadyDone' };
    const programme = await getProgramme(db, programmeId);
    return { kind: 'relinked', links: await issueLinks(needs, db, { programme, invitees: [current], now }) };
  });
}
