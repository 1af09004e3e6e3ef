import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Say } from '#domain/message.ts';
import type { CalendarSession } from '#storage/schedule/session-store.ts';
import { timeZoneComponent } from './time-zone-component.ts';

export interface CalendarContent {
  programme: { id: number; name: string; zone: string };
  /** In any order, cancelled ones included: a calendar takes an event away only when it is told so. */
  sessions: CalendarSession[];
  /** Makes the names of events this bot's own. */
  botUsername: string;
  say: Say;
}

// The generator would write these behind the time zone; the format wants every property before the first component.
const method = 'METHOD:PUBLISH\r\n';
const readAgain = 'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n';

/**
 * The sessions as an iCalendar file (RFC 5545): one event a session, under the same UID for ever, with the
 * sequence of its last announced change, in the programme's named zone. The same sessions give the same bytes.
 */
export function writeCalendar({ programme, sessions, botUsername, say }: CalendarContent): string {
  const { name, zone } = programme;
  const inOrder = sessions.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id - b.id);
  const span = {
    fromAt: inOrder[0]?.startsAt ?? new Date(0),
    untilAt: inOrder.at(-1)?.endsAt ?? new Date(0),
  };
  const calendar = ical({
    name,
    prodId: { company: 'Pendamping', product: 'Jadwal', language: say.locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: (named) => timeZoneComponent(named, span) },
  });
  for (const session of inOrder) {
    calendar.createEvent({
      id: `sesi-${session.id}@${botUsername}.t.me`,
      sequence: session.sequence,
      stamp: session.changedAt,
      lastModified: session.changedAt,
      // A date with a zone of its own is printed by that zone's clock, whatever this machine's is.
      start: new TZDate(session.startsAt, zone),
      end: new TZDate(session.endsAt, zone),
      timezone: zone,
      summary: session.topic ? `${session.title}: ${session.topic}` : session.title,
      location: session.place ?? null,
      description: describe(session, say),
      url: session.mapUrl ?? null,
      status: session.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: session.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return `${calendar.toString().replace(method, method + readAgain)}\r\n`;
}

function describe({ facilitator, materialsUrl }: CalendarSession, say: Say): string | null {
  const lines = [
    ...(facilitator ? [say('schedule-facilitator', { name: facilitator })] : []),
    ...(materialsUrl ? [say('schedule-materials', { materials: materialsUrl })] : []),
  ];
  return lines.length > 0 ? lines.join('\n') : null;
}
