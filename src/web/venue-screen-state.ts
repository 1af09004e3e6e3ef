import { encode } from 'uqr';
import { stepOf, stepSeconds, stepStartsAt } from '#domain/attendance/check-in-code.ts';
import { checkInWindow } from '#domain/attendance/check-in-window.ts';
import { firstNameOf, openGroupIds, pickScene, type ScreenScene } from '#domain/attendance/screen-scene.ts';
import type { Say } from '#domain/message.ts';
import { formatDay, formatTime, formatTimeRange } from '#domain/time/time-format.ts';
import type { CheckInCodes } from '#storage/attendance/check-in-secret.ts';
import type { CountedSession, VenueScreen } from '#storage/attendance/venue-screen-store.ts';

/** Everything the page shows, in the language it is shown in; instants in milliseconds of the server's clock. */
export interface ScreenState {
  now: number;
  kind: ScreenScene<CountedSession>['kind'];
  heading: string;
  lines: string[];
  countdown?: { label: string; until: number };
  counted?: string;
  /** The code shown now and those that follow, so that a short break of the line does not blank the screen. */
  codes: ShownCode[];
  /** First names of who came in last, the newest first; only when they are wanted. */
  names: string[];
  groups: { id: number; name: string; isChosen: boolean }[];
}

interface ShownCode {
  from: number;
  until: number;
  /** `482 913`. */
  digits: string;
  /** Rows of the QR, a character a module: 1 dark, 0 light. */
  qr: string[];
}

/** Codes are handed out this far ahead: two minutes. Whoever has the screen's key has them anyway. */
const stepsAhead = 4;

export interface ScreenInput {
  screen: VenueScreen;
  sessions: CountedSession[];
  groupId?: number;
  now: Date;
  say: Say;
  codes: CheckInCodes;
  botUsername: string;
}

/** What the screen shows now, without the names. */
export function screenState(input: ScreenInput): ScreenState {
  const { screen, sessions, groupId, now } = input;
  const scene = pickScene(sessions, { rules: screen, now, ...(groupId === undefined ? {} : { groupId }) });
  return { now: now.getTime(), names: [], groups: chooser(input), ...wordScene(input, scene) };
}

/** The session whose arrivals are shown. */
export function sessionShown({ screen, sessions, groupId, now }: ScreenInput): CountedSession | undefined {
  const scene = pickScene(sessions, { rules: screen, now, ...(groupId === undefined ? {} : { groupId }) });
  return scene.kind === 'open' || scene.kind === 'running' ? scene.session : undefined;
}

export const firstNames = (names: string[]): string[] => names.map(firstNameOf);

type Worded = Omit<ScreenState, 'now' | 'names' | 'groups'>;

function wordScene(input: ScreenInput, scene: ScreenScene<CountedSession>): Worded {
  const { say, screen } = input;
  switch (scene.kind) {
    case 'open':
      return wordOpen(input, scene.session);
    case 'running':
      return {
        ...{ kind: 'running', heading: say('screen-closed'), codes: [] },
        lines: [titleOf(say, scene.session), ...(scene.next ? [sayNext(input, scene.next)] : [])],
        counted: sayCount(say, scene.session),
      };
    case 'waiting': {
      const { opensAt } = checkInWindow(scene.next, screen);
      return {
        ...{ kind: 'waiting', heading: say('screen-waiting'), codes: [] },
        lines: [titleOf(say, scene.next), ...whenAndWhere(input, scene.next)],
        countdown: {
          label: say('screen-opens', { time: formatTime(opensAt, screen.zone) }),
          until: opensAt.getTime(),
        },
      };
    }
    case 'over':
      return { kind: 'over', heading: say('screen-over'), lines: [screen.programme], codes: [] };
  }
}

function wordOpen(input: ScreenInput, session: CountedSession): Worded {
  const { say, screen, now } = input;
  const { closesAt, lateFromAt } = checkInWindow(session, screen);
  const isLate = now >= lateFromAt || lateFromAt >= closesAt;
  const end = isLate ? closesAt : lateFromAt;
  const lastInTime = new Date(lateFromAt.getTime() - 60_000);
  const label = isLate
    ? say('screen-closes', { time: formatTime(closesAt, screen.zone) })
    : say('screen-in-time', { time: formatTime(lastInTime, screen.zone) });
  return {
    ...{ kind: 'open', heading: titleOf(say, session), lines: whenAndWhere(input, session) },
    countdown: { label, until: end.getTime() },
    counted: sayCount(say, session),
    codes: listCodes(input, session.id, closesAt),
  };
}

/** Nothing is handed out for a time when checking in has closed. */
function listCodes({ codes, now, botUsername }: ScreenInput, sessionId: number, closesAt: Date): ShownCode[] {
  const first = stepOf(now);
  return Array.from({ length: stepsAhead + 1 }, (_, i) => first + i)
    .filter((step) => stepStartsAt(step) < closesAt)
    .map((step) => {
      const from = stepStartsAt(step).getTime();
      const digits = codes.digits(sessionId, step);
      const link = `https://t.me/${botUsername}?start=${codes.token(sessionId, step)}`;
      return {
        from,
        until: Math.min(from + stepSeconds * 1_000, closesAt.getTime()),
        digits: `${digits.slice(0, 3)} ${digits.slice(3)}`,
        qr: encode(link, { ecc: 'M', border: 0 }).data.map((row) =>
          row.map((dark) => (dark ? '1' : '0')).join(''),
        ),
      };
    });
}

function titleOf(say: Say, { title, groupName }: CountedSession): string {
  return groupName ? say('screen-title-of-group', { title, group: groupName }) : title;
}

function whenAndWhere({ say, screen }: ScreenInput, session: CountedSession): string[] {
  const { heldOn, startsAt, endsAt, place, topic } = session;
  const time = formatTimeRange({ fromAt: startsAt, untilAt: endsAt, zone: screen.zone });
  return [...(topic ? [topic] : []), `${formatDay(heldOn, say.locale)}, ${time}`, ...(place ? [place] : [])];
}

function sayNext({ say, screen }: ScreenInput, next: CountedSession): string {
  const time = formatTime(checkInWindow(next, screen).opensAt, screen.zone);
  return say('screen-next', { title: titleOf(say, next), day: formatDay(next.heldOn, say.locale), time });
}

function sayCount(say: Say, { inCount, expectedCount }: CountedSession): string {
  return say('screen-counted', { in: inCount, expected: expectedCount });
}

/** The groups to choose from, when two of them meet at the same time, or one was chosen. */
function chooser({ sessions, screen, groupId, now }: ScreenInput): ScreenState['groups'] {
  const open = openGroupIds(sessions, screen, now);
  if (open.length < 2 && groupId === undefined) return [];
  const known = new Map(
    sessions.flatMap((each) => (each.groupId ? [[each.groupId, each.groupName ?? '']] : [])) as [
      number,
      string,
    ][],
  );
  return [...known].map(([id, name]) => ({ id, name, isChosen: id === groupId }));
}
