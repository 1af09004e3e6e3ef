import { isToldTooEarly, parseKeptDays } from '#domain/privacy/retention.ts';
import type { Db } from '#storage/engine/database.ts';
import { hasConsents } from '#storage/people/consent-store.ts';
import { getProgramme, type Programme, updateProgramme } from '#storage/programme/programme-store.ts';
import { refuseField } from './programme-field.ts';
import type { Refused } from './programme-form.ts';

/**
 * Changes how many days drafts are kept. Once somebody has agreed to the notice, the time they read there is not
 * made longer; once drafts are deleted nothing changes. Call it in the transaction of the edit.
 */
export async function applyRetention(
  db: Db,
  { programme, typed }: { programme: Programme; typed: string },
): Promise<Refused | undefined> {
  const { id, draftsKeptDays, draftsErasedAt } = programme;
  if (draftsErasedAt) return { kind: 'refused', key: 'programme-retention-over', values: {} };
  const days = parseKeptDays(typed);
  if (days === undefined) return refuseField('retention', typed);
  if (days > draftsKeptDays && (await hasConsents(db, id)))
    return { kind: 'refused', key: 'programme-retention-longer', values: { now: draftsKeptDays, days } };
  await updateProgramme(db, id, { draftsKeptDays: days });
  return undefined;
}

/** A day people were told of that has become too early is forgotten: they are told of the new one in its time. */
export async function forgetEarlierDay(db: Db, programmeId: number): Promise<void> {
  if (isToldTooEarly(await getProgramme(db, programmeId)))
    await updateProgramme(db, programmeId, { draftsGoOn: null });
}
