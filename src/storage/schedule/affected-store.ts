import { isRsvpStatus, type RsvpStatus } from '#domain/attendance/attendance.ts';
import { isLocale, type Locale } from '#domain/locale.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** Somebody who has joined, as far as news about sessions concern them. */
export interface Attendee {
  participantId: number;
  personId: number;
  groupId?: number;
  locale: Locale;
}

/** Everybody of a programme who has joined, in roster order. */
export async function listAttendees(db: Db, programmeId: number): Promise<Attendee[]> {
  const rows = await db.participant.findMany({
    where: { programmeId, removedAt: null, personId: { not: null } },
    select: { id: true, personId: true, groupId: true, person: { select: { locale: true } } },
    orderBy: { rosterNo: 'asc' },
  });
  return rows.map(({ id, personId, groupId, person }) => ({
    ...fromRow({ participantId: id, groupId }),
    personId: personId!,
    locale: isLocale(person?.locale) ? person.locale : 'id',
  }));
}

/** What people have answered for these sessions, void answers left out; by session, then by participant. */
export async function readAnswers(
  db: Db,
  sessionIds: number[],
): Promise<Map<number, Map<number, RsvpStatus>>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await db.rsvp.findMany({
    where: { sessionId: { in: sessionIds } },
    select: {
      ...{ sessionId: true, participantId: true, status: true, sessionRevision: true },
      session: { select: { revision: true } },
    },
  });
  const valid = rows.filter(({ sessionRevision, session }) => sessionRevision === session.revision);
  const bySession = Map.groupBy(valid, ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([sessionId, answers]) => [
      sessionId,
      new Map(
        answers.flatMap(({ participantId, status }) =>
          isRsvpStatus(status) ? [[participantId, status] as const] : [],
        ),
      ),
    ]),
  );
}

/** What became of one person's message. */
export interface NewsResult {
  name: string;
  status: string;
}

/** The messages whose dedupe keys begin so, with whom they were for; roster order. */
export async function listNewsResults(db: Db, programmeId: number, prefix: string): Promise<NewsResult[]> {
  return queryRows<NewsResult>(db)`
    SELECT m."name", d."status"
    FROM "Delivery" d JOIN "Participant" m ON m."personId" = d."personId" AND m."programmeId" = ${programmeId}
    WHERE d."programmeId" = ${programmeId} AND starts_with(d."dedupeKey", ${prefix})
    ORDER BY m."rosterNo"`;
}
