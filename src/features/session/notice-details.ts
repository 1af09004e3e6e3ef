import type { Say } from '#domain/message.ts';
import {
  type ChangeKind,
  changedFields,
  type DraftedSession,
  type ToldField,
} from '#domain/schedule/session-change.ts';
import { sayShortly, sayValue } from './session-words.ts';

/** The fields a participant is told of; who else attends is none of them. */
export function toldFieldsOf(change: DraftedSession): ToldField[] {
  return changedFields(change).filter((field) => field !== 'group');
}

/** What else than day and hour is new, a line each, with what it was. */
export function detailLines(say: Say, change: DraftedSession & { kind: ChangeKind }): string[] {
  const { before, after, kind } = change;
  if (kind === 'cancelled') return [];
  const isNew = kind === 'added' || kind === 'restored';
  if (isNew || !before)
    return after.place ? [say('session-line', { field: 'place', value: after.place })] : [];
  const fields = toldFieldsOf(change).filter((field) => field !== 'day' && field !== 'hours');
  const place = kind === 'moved' && !fields.includes('place') && after.place;
  return [
    ...(place ? [say('session-line', { field: 'place', value: place })] : []),
    ...fields.map((field) => {
      const now = say('session-line', { field, value: sayValue(say, field, after) });
      const was = sayShortly(say, field, before);
      return isLink(field) || !hasValue(field, before)
        ? now
        : say('session-notice-was', { now, before: was });
    }),
  ];
}

/** What a link was is of no use to anybody. */
const isLink = (field: ToldField) => field === 'materials' || field === 'map';

const hasValue = (field: ToldField, values: DraftedSession['after']) =>
  field === 'title' || values[field as 'place' | 'topic' | 'facilitator' | 'jp'] !== null;
