import type { ProgrammeField } from '#domain/forms/programme-forms.ts';
import {
  checkSendingHours,
  defaultRamadanHours,
  parseHours,
  type SendingHours,
} from '#domain/time/sending-window.ts';
import { foldTyped } from '#domain/words/typed-text.ts';
import type { Db } from '#storage/engine/database.ts';
import { type Programme, updateProgramme } from '#storage/programme/programme-store.ts';
import { refuseField, refuseHours } from './programme-field.ts';
import { type Refused, readDates } from './programme-form.ts';

export type WindowField = Extract<ProgrammeField, 'hours' | 'friday' | 'ramadan' | 'sundays'>;

/**
 * Changes one part of the hours in which the bot may start a conversation. Hours that never close, never open or
 * cannot be read are refused. Call it in the transaction of the edit.
 */
export async function applyWindow(
  db: Db,
  field: WindowField,
  { programme, typed }: { programme: Programme; typed: string },
): Promise<Refused | undefined> {
  const reading = readWindow(field, programme.sendingWindow, typed);
  if ('kind' in reading) return reading;
  const faults = checkSendingHours(reading);
  if (faults.length > 0) return refuseHours(faults, typed);
  await updateProgramme(db, programme.id, { sendingWindow: reading });
  return undefined;
}

function readWindow(field: WindowField, before: SendingHours, typed: string): SendingHours | Refused {
  switch (field) {
    case 'hours': {
      const hours = parseHours(typed);
      return hours ? { ...before, ...hours } : refuseField('hours', typed);
    }
    case 'friday': {
      const { fridayPause: _before, ...others } = before;
      if (isRemoval(typed)) return others;
      const pause = parseHours(typed);
      return pause ? { ...others, fridayPause: pause } : refuseField('friday', typed);
    }
    case 'ramadan':
      return readRamadan(before, typed);
    case 'sundays': {
      const word = foldTyped(typed);
      if (['ya', 'kirim', 'boleh', 'yes', 'send'].includes(word)) return { ...before, sundaysOff: false };
      if (['tidak', 'libur', 'jangan', 'no', 'off'].includes(word)) return { ...before, sundaysOff: true };
      return refuseField('sundays', typed);
    }
  }
}

/** Two days set the fasting month, hours behind a bar its shorter day; “hapus” takes it away. */
function readRamadan(before: SendingHours, typed: string): SendingHours | Refused {
  const { ramadan: _before, ...others } = before;
  if (isRemoval(typed)) return others;
  const [days = '', hoursTyped] = typed.split('|');
  const reading = readDates(days);
  if (reading.kind === 'refused') return reading;
  const hours = hoursTyped === undefined ? defaultRamadanHours : parseHours(hoursTyped);
  if (!hours) return refuseField('hours', hoursTyped ?? '');
  const { startsOn = '', endsOn = '' } = reading.values;
  return { ...others, ramadan: { ...hours, startsOn, endsOn } };
}

const isRemoval = (typed: string) =>
  ['hapus', 'delete', 'remove', 'kosong', 'none'].includes(foldTyped(typed));
