import { readdirSync, readFileSync } from 'node:fs';
import { daysOff, type HolidayYear, parseHolidayYear } from '#domain/time/holidays.ts';
import { defaultSendingHours, type SendingHours, type SendingWindow } from '#domain/time/sending-window.ts';
import type { Db } from '#storage/engine/database.ts';
import { listDaysOff } from './day-off-store.ts';

const folder = new URL('../../../prisma/holidays/', import.meta.url);

let years: HolidayYear[] | undefined;
let national: ReadonlySet<string> | undefined;

/** When a programme's bot may start a conversation: its hours, the national holidays, its own days off. */
export async function readSendingWindow(
  db: Db,
  programme: { id: number; zone: string; sendingWindow: SendingHours },
): Promise<SendingWindow> {
  years ??= readHolidayYears();
  const own = await listDaysOff(db, programme.id);
  return {
    ...defaultSendingHours,
    ...programme.sendingWindow,
    zone: programme.zone,
    daysOff: daysOff(
      years,
      own.map((each) => each.heldOn),
    ),
  };
}

/** National holidays and joint leave between two local days, inclusive, and the years nobody has a list of. */
export function listHolidays(fromOn: string, untilOn: string): { days: NamedDay[]; unknownYears: number[] } {
  years ??= readHolidayYears();
  const days = years
    .flatMap((year) => year.days.map(({ date, name }) => ({ on: date, name })))
    .filter(({ on }) => fromOn <= on && on <= untilOn)
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const [first, last] = [fromOn, untilOn].map((on) => Number(on.slice(0, 4)));
  const asked = Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
  const known = new Set(years.map(({ year }) => year));
  return { days, unknownYears: asked.filter((year) => !known.has(year)) };
}

/** What a day off is called: by the programme itself, else by the national list. Undefined on any other day. */
export async function findDayOffName(db: Db, programmeId: number, on: string): Promise<string | undefined> {
  const own = await listDaysOff(db, programmeId);
  return own.find(({ heldOn }) => heldOn === on)?.name ?? listHolidays(on, on).days[0]?.name;
}

export interface NamedDay {
  on: string;
  name: string;
}

/** The national holidays of all years together with a programme's own days off. */
export function withHolidays(ownDaysOff: readonly string[]): ReadonlySet<string> {
  years ??= readHolidayYears();
  national ??= daysOff(years, []);
  return ownDaysOff.length === 0 ? national : new Set([...national, ...ownDaysOff]);
}

/** The holiday files of all years. Throws for a faulty one, naming it: it is part of the program. */
function readHolidayYears(): HolidayYear[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const parsed = parseHolidayYear(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
      if (parsed.kind === 'holidayYear') return parsed.holidays;
      throw new Error(`prisma/holidays/${name}: ${parsed.faults.map((each) => each.path).join(', ')}`);
    });
}
