import type { LinkRow } from '#documents/workbook/links-csv.ts';
import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import type { Db } from '#storage/engine/database.ts';
import { createLinks, revokeLinksOf } from '#storage/people/link-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

const lifetimeDays = 14;

/** Somebody who is to get a way in. */
export interface Invitee {
  id: number;
  rosterNo: number;
  name: string;
}

export interface IssuedLinks {
  rows: LinkRow[];
  expiresAt: Date;
}

/** The end of the local day 14 days on: “valid until Friday” is true all Friday long. */
export function linkExpiry(now: Date, zone: string): Date {
  return instantOf(addDays(localDayOf(now, zone), lifetimeDays + 1), '00:00', zone);
}

/**
 * Makes one deep link and one short code for each, in place of unused ones from before. Only hashes are stored:
 * what comes back is the only copy.
 */
export async function issueLinks(
  needs: Pick<Needs, 'secrets' | 'botUsername'>,
  db: Db,
  issue: { programme: { id: number; zone: string }; invitees: Invitee[]; now: Date },
): Promise<IssuedLinks> {
  const { programme, invitees, now } = issue;
  const expiresAt = linkExpiry(now, programme.zone);
  const made = invitees.map((invitee) => ({
    invitee,
    payload: needs.secrets.newPayload('j'),
    code: needs.secrets.newCode(),
  }));
  await revokeLinksOf(
    db,
    invitees.map(({ id }) => id),
    now,
  );
  await createLinks(
    db,
    made.map(({ invitee, payload, code }) => ({
      kind: 'join',
      tokenHash: needs.secrets.hash(payload),
      codeHash: needs.secrets.hash(code),
      programmeId: programme.id,
      participantId: invitee.id,
      createdAt: now,
      expiresAt,
    })),
  );
  const rows = made.map(({ invitee, payload, code }) => ({
    no: invitee.rosterNo,
    name: invitee.name,
    code,
    link: `https://t.me/${needs.botUsername}?start=${payload}`,
  }));
  return { rows, expiresAt };
}
