/** A training session as organizers write it; day and wall times are local to the programme. */
export interface SessionValues {
  heldOn: string;
  /** `HH:MM`. */
  startTime: string;
  endTime: string;
  place: string | null;
  title: string;
  topic: string | null;
  facilitator: string | null;
  materialsUrl: string | null;
  mapUrl: string | null;
  /** Lesson hours. */
  jp: number | null;
  /** Null: everyone attends. */
  groupId: number | null;
  isCancelled: boolean;
}

/** What changes of a session; for one that is added everything, and the code its file wishes for. */
export type SessionPatch = Partial<SessionValues> & { code?: string };

/** A session in the timetable, or one a draft adds, with what the draft makes of it. */
export interface DraftedSession {
  sessionId?: number;
  /** Set when the draft changes it. */
  changeId?: number;
  /** Undefined for one that the draft adds. */
  before?: SessionValues;
  after: SessionValues;
  /** The code a file wishes for a session that is added. */
  code?: string;
}

/** What a session goes through: decides what people are told, and whether they are asked again. */
export type ChangeKind = 'added' | 'cancelled' | 'restored' | 'moved' | 'changed';

export function changeKindOf({ before, after }: Pick<DraftedSession, 'before' | 'after'>): ChangeKind {
  if (!before) return 'added';
  if (before.isCancelled !== after.isCancelled) return after.isCancelled ? 'cancelled' : 'restored';
  return before.heldOn === after.heldOn ? 'changed' : 'moved';
}

/** Whether answers given before hold no longer: the day is another one, or the session had been called off. */
export function asksAgain(change: Pick<DraftedSession, 'before' | 'after'>): boolean {
  return ['moved', 'restored'].includes(changeKindOf(change));
}

/** What of `after` differs from `before`; empty when nothing does. */
export function differenceOf(before: SessionValues, after: SessionValues): Partial<SessionValues> {
  const fields = Object.keys(after) as (keyof SessionValues)[];
  return Object.fromEntries(
    fields.filter((field) => before[field] !== after[field]).map((field) => [field, after[field]]),
  );
}

/** What is told in one line each: start and end are one, and what is added or called off is one as a whole. */
export const toldFields = [
  'day',
  'hours',
  'place',
  'title',
  'topic',
  'facilitator',
  'materials',
  'map',
  'jp',
  'group',
] as const;
export type ToldField = (typeof toldFields)[number];

const toldBy: Record<Exclude<keyof SessionValues, 'isCancelled'>, ToldField> = {
  heldOn: 'day',
  startTime: 'hours',
  endTime: 'hours',
  place: 'place',
  title: 'title',
  topic: 'topic',
  facilitator: 'facilitator',
  materialsUrl: 'materials',
  mapUrl: 'map',
  jp: 'jp',
  groupId: 'group',
};

/** The fields in which a session changes, in the order in which they are told; none for a new one. */
export function changedFields({ before, after }: Pick<DraftedSession, 'before' | 'after'>): ToldField[] {
  if (!before) return [];
  const { isCancelled: _cancelled, ...patch } = differenceOf(before, after);
  const told = new Set(Object.keys(patch).map((field) => toldBy[field as keyof typeof patch]));
  return toldFields.filter((field) => told.has(field));
}

/** How many changes a draft holds, as people count them: one a field, one for a session added or called off. */
export function countChanges(sessions: DraftedSession[]): number {
  return sessions.reduce((total, session) => {
    const isWhole = ['added', 'cancelled', 'restored'].includes(changeKindOf(session)) ? 1 : 0;
    return total + isWhole + changedFields(session).length;
  }, 0);
}
