import type { Right } from '#domain/people/authorise.ts';
import { listParticipants } from '#storage/people/participant-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme, lockProgramme } from '#storage/programme/programme-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type IssuedLinks, issueLinks } from './issue-links.ts';

/** New links for everybody who has not joined, in place of their old ones; audited. No rows when all have joined. */
export async function renewLinks(
  needs: Pick<Needs, 'database' | 'secrets' | 'botUsername'>,
  input: { right: Right<'manageRoster'>; updateId: number; now: Date },
): Promise<IssuedLinks> {
  const { right, updateId, now } = input;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, right.about.programmeId);
    const programme = await getProgramme(db, right.about.programmeId);
    const everyone = await listParticipants(db, programme.id);
    const invitees = everyone.filter((each) => each.personId === undefined);
    await applyOnce(db, { updateId, action: 'renewLinks', now }, async () => {
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'links.renewed',
        programmeId: programme.id,
        subject: `programme:${programme.id}`,
        details: { participants: invitees.length },
      });
      return {};
    });
    return issueLinks(needs, db, { programme, invitees, now });
  });
}
