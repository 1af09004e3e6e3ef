import type { Say } from '#domain/message.ts';
import {
  changedFields,
  changeKindOf,
  type DraftedSession,
  type SessionValues,
  type ToldField,
} from '#domain/schedule/session-change.ts';
import { instantOf, zoneLabel } from '#domain/time/local-time.ts';
import { formatDay } from '#domain/time/time-format.ts';
import { shortPlace } from '#telegram/screens/attendance-words.ts';

/** Names of the programme's groups by their id. */
export type GroupNames = ReadonlyMap<number, string>;

/** `Sesi pagi, Sel, 19 Mar 2019`. */
export function sessionName(say: Say, { title, heldOn }: SessionValues): string {
  return `${title}, ${formatDay(heldOn, say.locale)}`;
}

/** `08.15–12.15 WIB`. */
export function hoursLine({ heldOn, startTime, endTime }: SessionValues, zone: string): string {
  const label = zoneLabel(zone, instantOf(heldOn, startTime, zone));
  return `${dotted(startTime)}–${dotted(endTime)} ${label}`;
}

/** A field in words; “belum ada” for one without a value. */
export function sayValue(say: Say, field: ToldField, values: SessionValues, groups?: GroupNames): string {
  const nothing = say('session-nothing');
  switch (field) {
    case 'day':
      return formatDay(values.heldOn, say.locale);
    case 'hours':
      return `${dotted(values.startTime)}–${dotted(values.endTime)}`;
    case 'materials':
      return values.materialsUrl ?? nothing;
    case 'map':
      return values.mapUrl ?? nothing;
    case 'jp':
      return values.jp === null ? nothing : values.jp.toLocaleString(say.locale === 'id' ? 'id-ID' : 'en-GB');
    case 'group':
      return values.groupId === null ? say('session-everyone') : (groups?.get(values.groupId) ?? nothing);
    case 'place':
    case 'title':
    case 'topic':
    case 'facilitator':
      return values[field] ?? nothing;
  }
}

/** A field in a comparison: a place as people call it. */
export function sayShortly(say: Say, field: ToldField, values: SessionValues, groups?: GroupNames): string {
  const value = sayValue(say, field, values, groups);
  return field === 'place' && values.place !== null ? shortPlace(value) : value;
}

/** What a draft does to a session, a line a change, for organizers: `Jam: 08.15 menjadi 08.30 WIB`. */
export function changeLines(
  say: Say,
  session: DraftedSession,
  { zone, groups }: { zone: string; groups: GroupNames },
): string[] {
  const { before, after } = session;
  const kind = changeKindOf(session);
  if (!before) return [say('session-change-added', { hours: hoursLine(after, zone) })];
  const whole = kind === 'cancelled' || kind === 'restored' ? [say(`session-change-${kind}`)] : [];
  const fields = changedFields(session).map((field) => {
    if (field === 'hours') return hoursChange(say, { before, after, zone });
    const [was, becomes] = [before, after].map((values) => sayShortly(say, field, values, groups));
    return say('session-change', { field, before: was!, after: becomes! });
  });
  return [...whole, ...fields];
}

/** Start alone where only it changes, as people say it. */
function hoursChange(
  say: Say,
  { before, after, zone }: { before: SessionValues; after: SessionValues; zone: string },
): string {
  const label = zoneLabel(zone, instantOf(after.heldOn, after.startTime, zone));
  const isStartOnly = before.endTime === after.endTime;
  const was = isStartOnly ? dotted(before.startTime) : sayValue(say, 'hours', before);
  const becomes = isStartOnly ? `${dotted(after.startTime)} ${label}` : hoursLine(after, zone);
  return say('session-change', { field: 'hours', before: was, after: becomes });
}

export const dotted = (time: string) => time.replace(':', '.');
