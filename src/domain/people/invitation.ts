import { type Downtime, hasPassed } from '#domain/time/downtime.ts';

/** What an invitation to join can still be used for. */
export type InvitationState = 'open' | 'used' | 'expired';

/**
 * Whether an invitation still opens its place on the roster. Once it is used, ended by an organizer or past its
 * time, nothing about its person may be shown any more, also not on a card that was opened before.
 */
export function judgeInvitation(
  link: { usedAt?: Date; revokedAt?: Date; expiresAt: Date },
  place: { personId?: number; isRemoved?: boolean },
  now: Date,
  waited?: readonly Downtime[],
): InvitationState {
  if (link.usedAt || place.personId !== undefined) return 'used';
  if (link.revokedAt || hasPassed(link.expiresAt, { at: now, waited }) || place.isRemoved) return 'expired';
  return 'open';
}
