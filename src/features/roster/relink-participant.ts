import { findNewestLink } from '#storage/people/link-store.ts';
import { getParticipant, type Participant, unlinkAccount } from '#storage/people/participant-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type IssuedLinks, issueLinks } from './issue-links.ts';

export type RelinkOutcome =
  | { kind: 'relinked'; links: IssuedLinks }
  /** Somebody made a newer link since the question was asked, or the person has joined with it. */
  | { kind: 'alreadyDone' };

export interface RelinkInput {
  participant: Pick<Participant, 'id' | 'programmeId'>;
  zone: string;
  /** The newest link when the question was asked; 0 for none. */
  newestLinkId: number;
  personId: number;
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
  const { participant, now, updateId } = input;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, participant.programmeId);
    const act = { updateId, action: 'relinkParticipant', now };
    const outcome = await applyOnce<{ kind: 'relinked' | 'alreadyDone' }>(db, act, async () => {
      const newest = await findNewestLink(db, participant.id);
      if ((newest?.id ?? 0) !== input.newestLinkId) return { kind: 'alreadyDone' };
      const before = await getParticipant(db, participant.id);
      await unlinkAccount(db, participant.id);
      await replanReminders(db, participant.programmeId, now);
      await appendAudit(db, {
        at: now,
        actorPersonId: input.personId,
        action: 'participant.relinked',
        programmeId: participant.programmeId,
        subject: `participant:${participant.id}`,
        details: { fromPersonId: before.personId ?? null },
      });
      return { kind: 'relinked' };
    });
    const current = await getParticipant(db, participant.id);
    if (outcome.kind === 'alreadyDone' || current.personId !== undefined) return { kind: 'alreadyDone' };
    const programme = { id: participant.programmeId, zone: input.zone };
    return { kind: 'relinked', links: await issueLinks(needs, db, { programme, invitees: [current], now }) };
  });
}
