/** What a participant may say before a session. */
export const rsvpStatuses = ['present', 'late', 'excused', 'sick', 'official_duty'] as const;
export type RsvpStatus = (typeof rsvpStatuses)[number];

/** What people of the staff can mark: `absent` (alpa) is theirs alone to say. */
export const markedStatuses = [...rsvpStatuses, 'absent'] as const;
export type MarkedStatus = (typeof markedStatuses)[number];

/** What happened. `unrecorded`: a session closed and nobody had said anything; it counts as missed. */
export const presenceStatuses = [...markedStatuses, 'unrecorded'] as const;
export type PresenceStatus = (typeof presenceStatuses)[number];

/**
 * Where a mark comes from: the participant's own check-in (code typed, QR opened), somebody of the staff, the
 * paper sheet, an approved absence, or the close of the session.
 */
export const presenceSources = ['code', 'link', 'staff', 'paper', 'request', 'close'] as const;
export type PresenceSource = (typeof presenceSources)[number];

/** The letters of the paper attendance sheet. */
export const presenceCodes: Record<PresenceStatus, string> = {
  present: 'H',
  late: 'T',
  excused: 'I',
  sick: 'S',
  official_duty: 'DL',
  absent: 'A',
  unrecorded: 'BT',
};

export function isRsvpStatus(value: unknown): value is RsvpStatus {
  return rsvpStatuses.includes(value as RsvpStatus);
}

export const minReasonChars = 3;
export const maxReasonChars = 500;

export type CheckedReason =
  | { kind: 'reason'; reason: string }
  | { kind: 'reasonTooShort'; chars: number }
  | { kind: 'reasonWithoutWords'; chars: number }
  | { kind: 'reasonTooLong'; chars: number };

/**
 * A reason has 3–500 characters, counted as a person sees them, blanks at the ends aside, and words among them: digits
 * alone are a code or a number that went astray.
 */
export function checkReason(typed: string): CheckedReason {
  const reason = typed.trim();
  const chars = [...new Intl.Segmenter('id').segment(reason)].length;
  if (chars < minReasonChars) return { kind: 'reasonTooShort', chars };
  if (!/\p{L}{2}/u.test(reason)) return { kind: 'reasonWithoutWords', chars };
  return chars > maxReasonChars ? { kind: 'reasonTooLong', chars } : { kind: 'reason', reason };
}
