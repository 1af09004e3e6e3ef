import { judgeInvitation } from '#domain/invitation.ts';
import { latestOf } from '#domain/time/downtime.ts';
import { ensurePerson } from '#storage/actor-store.ts';
import { countCodeMisses, recordCodeMiss } from '#storage/code-miss-store.ts';
import { saveForm } from '#storage/form-store.ts';
import { findLink, type Link } from '#storage/link-store.ts';
import { getParticipant, type Participant } from '#storage/participant-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** Who tries to get in, and with what. */
export interface Knock {
  telegramUserId: number;
  /** Undefined for a stranger. */
  personId?: number;
  /** A deep link's payload, or a join code as typed (normalised). */
  key: { payload: string } | { code: string };
  /** When the person acted, `now` unless told: decides whether a link had expired. */
  actedAt?: Date;
  now: Date;
}

export type OpenOutcome =
  | { kind: 'open'; link: Link; participant: Participant }
  | { kind: 'own'; participant: Participant }
  | { kind: 'used' }
  | { kind: 'expired' }
  | { kind: 'unknown' }
  | { kind: 'wrongCode'; missesLeft: number }
  | { kind: 'paused'; justNow: boolean }
  | { kind: 'codesOff' };

const maxMisses = 5;
const pauseMs = 15 * 60_000;
const maxMissesAnHour = 50;
const hourMs = 3_600_000;

/**
 * Opens an invitation to join. Five wrong codes pause an account for 15 minutes; 50 wrong codes an hour
 * over all accounts switch codes off until the hour has passed, while links go on working.
 */
export async function openInvitation(
  needs: Pick<Needs, 'database' | 'secrets'>,
  knock: Knock,
): Promise<OpenOutcome> {
  const { db } = needs.database;
  if ('code' in knock.key) {
    const misses = await countCodeMisses(db, knock.telegramUserId, since(knock.now));
    if (misses.account >= maxMisses) return { kind: 'paused', justNow: false };
    if (misses.everybody >= maxMissesAnHour) return { kind: 'codesOff' };
  }
  const link = await findLink(db, hashed(needs, knock.key));
  if (!link?.participantId) return missed(needs, knock);
  return needs.database.transaction(async (tx) => {
    const participant = await getParticipant(tx, link.participantId!);
    if (participant.personId && participant.personId === knock.personId) return { kind: 'own', participant };
    const state = judgeInvitation(link, participant, latestOf(knock.actedAt ?? knock.now, knock.now));
    if (state !== 'open') return { kind: state };
    // Only now is this somebody to us; who opens a dead link stays unknown.
    const personId = await ensurePerson(tx, knock.telegramUserId, knock.now);
    await saveForm(tx, personId, { kind: 'join', values: { linkId: link.id }, now: knock.now });
    return { kind: 'open', link, participant };
  });
}

const since = (now: Date) => ({
  account: new Date(now.getTime() - pauseMs),
  everybody: new Date(now.getTime() - hourMs),
});

function hashed(needs: Pick<Needs, 'secrets'>, key: Knock['key']) {
  return 'payload' in key
    ? { token: needs.secrets.hash(key.payload) }
    : { code: needs.secrets.hash(key.code) };
}

async function missed(needs: Pick<Needs, 'database'>, knock: Knock): Promise<OpenOutcome> {
  if ('payload' in knock.key) return { kind: 'unknown' };
  await recordCodeMiss(needs.database.db, knock.telegramUserId, knock.now);
  const { account } = await countCodeMisses(needs.database.db, knock.telegramUserId, since(knock.now));
  if (account >= maxMisses) return { kind: 'paused', justNow: true };
  return { kind: 'wrongCode', missesLeft: maxMisses - account };
}
