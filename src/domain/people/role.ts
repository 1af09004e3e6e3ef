import type { Locale } from '#domain/locale.ts';

/** Roles handed out by one-time link. The owner's holds for the whole bot, the others for one programme. */
export const roles = ['owner', 'organizer', 'reviewer'] as const;
export type Role = (typeof roles)[number];

export interface RoleHeld {
  role: Role;
  /** Undefined for the owner: every programme. */
  programmeId?: number;
}

/** One place a person has on a roster. */
export interface Membership {
  participantId: number;
  programmeId: number;
  name: string;
  salutation?: string;
  groupId?: number;
  /** The programme's zone and level, needed by nearly every screen. */
  zone: string;
  planOpen: boolean;
  /** True while the plan is with its reviewer or approved: there is nothing to write. */
  planLocked?: boolean;
}

/** A form somebody has open, with what it holds so far. */
export interface FormHeld {
  kind: string;
  values: Record<string, unknown>;
}

/** Who an update comes from and what they may be in. `personId` is undefined for a stranger. */
export interface Actor {
  telegramUserId: number;
  personId?: number;
  locale: Locale;
  memberships: Membership[];
  roles: RoleHeld[];
  /** The programme in hand: chosen by the person, or the only or newest one. */
  programmeId?: number;
  form?: FormHeld;
  missCount: number;
  wasUnreachable: boolean;
}

/** The actor's place in the programme in hand. */
export function membershipInHand(actor: Actor): Membership | undefined {
  return actor.memberships.find((each) => each.programmeId === actor.programmeId);
}

/** Neither on a roster nor in a role. */
export function isStranger({ memberships, roles }: Pick<Actor, 'memberships' | 'roles'>): boolean {
  return memberships.length === 0 && roles.length === 0;
}

export function holdsRole(actor: Actor, role: Role, programmeId?: number): boolean {
  return actor.roles.some(
    (held) => held.role === role && (held.programmeId === undefined || held.programmeId === programmeId),
  );
}
