import { noticeVersion } from '#features/enrolment/privacy-notice.ts';
import { linkExpiry } from '#features/roster/issue-links.ts';
import type { Db } from '#storage/engine/database.ts';
import { ensurePerson, setLocale } from '#storage/people/actor-store.ts';
import { recordConsent } from '#storage/people/consent-store.ts';
import { createLinks } from '#storage/people/link-store.ts';
import { linkAccount } from '#storage/people/participant-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import demo from './demo-programme.json' with { type: 'json' };

const joinedAt = new Date('2019-03-15T09:00:00+07:00');

/** The Telegram account of the participant with this roster number. */
export const telegramIdOf = (rosterNo: number) => 700_000 + rosterNo;

/** The first and the last have not joined yet: their links are there to be opened. */
export const isWaiting = (rosterNo: number) => rosterNo === 1 || rosterNo === demo.participants.length;

/** The link of somebody who has not joined; the same in every demo, so that it can be told beforehand. */
export const payloadOf = (rosterNo: number) => `jdemo-peserta-${String(rosterNo).padStart(9, '0')}`;

/** Gives every participant of the demo an account that has joined, or a link. Ids are in roster order. */
export async function seatParticipants(
  needs: Pick<Needs, 'secrets'>,
  db: Db,
  { programmeId, participantIds, now }: { programmeId: number; participantIds: number[]; now: Date },
): Promise<void> {
  for (const [index, participantId] of participantIds.entries()) {
    const { no } = demo.participants[index]!;
    if (isWaiting(no)) await invite(needs, db, { programmeId, participantId, payload: payloadOf(no), now });
    else await join(db, participantId, telegramIdOf(no));
  }
}

async function invite(
  needs: Pick<Needs, 'secrets'>,
  db: Db,
  link: { programmeId: number; participantId: number; payload: string; now: Date },
): Promise<void> {
  const { programmeId, participantId, payload, now } = link;
  const expiresAt = linkExpiry(now, demo.programme.zone);
  const tokenHash = needs.secrets.hash(payload);
  await createLinks(db, [{ kind: 'join', tokenHash, programmeId, participantId, createdAt: now, expiresAt }]);
}

async function join(db: Db, participantId: number, telegramUserId: number): Promise<void> {
  const personId = await ensurePerson(db, telegramUserId, joinedAt);
  await setLocale(db, personId, 'id');
  await linkAccount(db, participantId, { personId, now: joinedAt });
  await recordConsent(db, { participantId, noticeVersion, personId, locale: 'id', givenAt: joinedAt });
}
