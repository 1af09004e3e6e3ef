import { zoneLabel } from '#domain/time/local-time.ts';
import { listOffsetChanges, type OffsetChange, offsetOf } from '#domain/time/zone-offsets.ts';

const minuteMs = 60_000;
const yearMs = 366 * 86_400_000;

/**
 * The VTIMEZONE of a zone for events within a span: what holds at its start, then every change of the offset.
 * Calendars need it to show a local time as meant; names alone are not the same in all of them.
 */
export function timeZoneComponent(zone: string, span: { fromAt: Date; untilAt: Date }): string {
  const wide = {
    fromAt: new Date(span.fromAt.getTime() - yearMs),
    untilAt: new Date(span.untilAt.getTime() + yearMs),
  };
  const changes = listOffsetChanges(zone, wide);
  const first = offsetOf(zone, wide.fromAt.getTime());
  const standard = Math.min(first, ...changes.map(({ toMinutes }) => toMinutes));
  const observances = [
    { at: new Date(0), fromMinutes: first, toMinutes: first, label: zoneLabel(zone, wide.fromAt) },
    ...changes.map((change) => ({ ...change, label: zoneLabel(zone, change.at) })),
  ];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observances.flatMap((each) => observance(each, each.toMinutes > standard ? 'DAYLIGHT' : 'STANDARD')),
    'END:VTIMEZONE',
  ].join('\r\n');
}

function observance(change: OffsetChange & { label: string }, kind: string): string[] {
  // By the clock as it was before the change.
  const local = new Date(change.at.getTime() + change.fromMinutes * minuteMs);
  const startsAt = local.toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${startsAt}`,
    `TZOFFSETFROM:${offsetText(change.fromMinutes)}`,
    `TZOFFSETTO:${offsetText(change.toMinutes)}`,
    `TZNAME:${change.label}`,
    `END:${kind}`,
  ];
}

/** `+0700`, `-0330`. */
function offsetText(minutes: number): string {
  const absolute = Math.abs(minutes);
  const hours = String(Math.floor(absolute / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${String(absolute % 60).padStart(2, '0')}`;
}
