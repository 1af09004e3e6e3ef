import { judgeInvitation } from '#domain/people/invitation.ts';
import { latestOf } from '#domain/time/downtime.ts';
import type { Db } from '#storage/engine/database.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { findLink, type Link } from '#storage/people/link-store.ts';
import { getParticipant, type Participant } from '#storage/people/participant-store.ts';
import { saveForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type CodeMissed, findClosed, missCode } from './miss-code.ts';

/** Who tries to get in, and with what. */
export interface Knock {
  telegramUserId: number;
  /** Undefined for a stranger. */
  personId?: number;
  /** A deep link's payload, or a join code as typed (normalised). */
  key: { payload: string } | { code: string };
  /** Words that look like a code and may be anything else: they count as no miss. */
  isMaybeWords?: boolean;
  /** When the person acted, `now` unless told: decides whether a link had expired. */
  actedAt?: Date;
  updateId: number;
  now: Date;
}

export type OpenOutcome =
  | { kind: 'open'; link: Link; participant: Participant }
  | { kind: 'own'; participant: Participant }
  | { kind: 'used' }
  | { kind: 'expired' }
  | { kind: 'unknown' }
  | { kind: 'words' }
  | CodeMissed
  | { kind: 'codesOff' };

/**
 * Opens an invitation to join. A code that is used, ended or past its time is a wrong code like any other: nobody
 * learns by trying what was a code once. A link says which of them it is. `words` is a code that opens nothing, typed by
 * somebody of whom it may be something else.
 */
export async function openInvitation(
  needs: Pick<Needs, 'database' | 'secrets'>,
  knock: Knock,
): Promise<OpenOutcome> {
  const { db } = needs.database;
  const isCode = 'code' in knock.key;
  const closed = isCode ? await findClosed(db, knock) : undefined;
  if (closed) return knock.isMaybeWords ? { kind: 'words' } : closed;
  const link = await findLink(db, hashed(needs, knock.key));
  const opened = link?.participantId
    ? await needs.database.transaction((tx) => open(tx, link, knock))
    : { kind: 'unknown' as const };
  if (!isCode || opened.kind === 'open' || opened.kind === 'own') return opened;
  return knock.isMaybeWords ? { kind: 'words' } : missCode(needs, knock);
}

async function open(
  db: Db,
  link: Link,
  knock: Knock,
): Promise<Extract<OpenOutcome, { kind: 'open' | 'own' | 'used' | 'expired' }>> {
  const { telegramUserId, now } = knock;
  const participant = await getParticipant(db, link.participantId ?? 0);
  if (participant.personId && participant.personId === knock.personId) return { kind: 'own', participant };
  const state = judgeInvitation(link, participant, latestOf(knock.actedAt ?? now, now));
  if (state !== 'open') return { kind: state };
  // Only now is this somebody to us; who opens a dead link stays unknown.
  const personId = await ensurePerson(db, telegramUserId, now);
  await saveForm(db, personId, { kind: 'join', values: { linkId: link.id }, now });
  return { kind: 'open', link, participant };
}

function hashed(needs: Pick<Needs, 'secrets'>, key: Knock['key']) {
  return 'payload' in key
    ? { token: needs.secrets.hash(key.payload) }
    : { code: needs.secrets.hash(key.code) };
}
