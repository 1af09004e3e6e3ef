import type { WrittenText } from '#domain/broadcast/broadcast.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { fillPlaceholders, readPlaceholders } from '#domain/words/placeholders.ts';
import type { AudienceMoment } from '#storage/broadcast/audience-conditions.ts';
import type { Addressee } from '#storage/broadcast/audience-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { listSessions, type Session } from '#storage/schedule/session-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** Telegram's limit of a text, which a long name or unit may exceed. */
export const maxTextChars = 4096;

export type WordFor = (recipient: Addressee) => WrittenText;

/**
 * Fills the placeholders of a text in for each recipient, in their language. What somebody has none of (a
 * unit, a group) becomes `-`; `{sesi}` is their next session after `now`.
 */
export async function personalWording(
  needs: Pick<Needs, 'sayIn'>,
  db: Db,
  { moment, text }: { moment: AudienceMoment; text: WrittenText },
): Promise<WordFor> {
  const needsSessions = readPlaceholders(text.text).used.includes('session');
  const upcoming = needsSessions ? await listUpcoming(db, moment) : [];
  return (recipient) => {
    const say = needs.sayIn(recipient.locale);
    const session = upcoming.find(({ groupId }) => !groupId || groupId === recipient.groupId);
    return fillPlaceholders(text, {
      name: recipient.name || say('broadcast-unnamed'),
      salutation: recipient.salutation ?? say('broadcast-salutation'),
      agency: recipient.opd ?? '-',
      group: recipient.groupName ?? '-',
      session: session
        ? `${session.title}, ${formatInstant(session.startsAt, moment.zone, recipient.locale)}`
        : say('broadcast-no-session'),
    });
  };
}

async function listUpcoming(db: Db, { programmeId, zone, now }: AudienceMoment): Promise<Session[]> {
  const sessions = await listSessions(db, { programmeId, everyGroup: true, from: localDayOf(now, zone) });
  return sessions.filter((session) => session.startsAt > now);
}
