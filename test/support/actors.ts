import type { Actor, Membership } from '#domain/people/actor.ts';

/** Somebody without a place, a role or a row of their own. */
export const nobody: Actor = {
  telegramUserId: 1,
  locale: 'id',
  memberships: [],
  roles: [],
  missCount: 0,
  wasUnreachable: false,
};

/** A place on the roster of a programme. */
export const place = (participantId: number, programmeId: number): Membership => ({
  participantId,
  programmeId,
  name: 'Bunga Rekaan',
  zone: 'Asia/Jakarta',
  planOpen: false,
});
