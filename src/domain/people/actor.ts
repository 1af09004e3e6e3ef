import type { OpenForm } from '#domain/forms/form-catalogue.ts';
import type { Locale } from '#domain/locale.ts';
import type { Role, RoleHeld } from './role.ts';

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
  /** Something of the plan was opened before. */
  planBegun?: boolean;
  /** True while the plan is with its reviewer or approved: there is nothing to write. */
  planLocked?: boolean;
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
  /** What is open for them, if it still listens. */
  form?: OpenForm;
  /** When that was last shown or answered. */
  formShownAt?: Date;
  missCount: number;
  wasUnreachable: boolean;
}

/** Somebody the bot has on record. */
export type KnownActor = Actor & { personId: number };

export const isKnown = (actor: Actor): actor is KnownActor => actor.personId !== undefined;

/** The actor's place in the programme in hand. */
export function membershipInHand(actor: Actor): Membership | undefined {
  return actor.memberships.find((each) => each.programmeId === actor.programmeId);
}

/** Neither on a roster nor in a role. */
export function isStranger({ memberships, roles }: Pick<Actor, 'memberships' | 'roles'>): boolean {
  return memberships.length === 0 && roles.length === 0;
}

/** Whether they have a role: the owner's is of no programme, the others are of one. */
export function holdsRole(actor: Actor, role: Role, programmeId?: number): boolean {
  return actor.roles.some((held) => held.role === role && held.programmeId === programmeId);
}
