/**
 * Roles beside the participant's. The owner's holds for the whole bot, the others for one programme: organizers run it, a
 * facilitator its room, a reviewer reads plans, a supervisor confirms those of their own staff, read-only sees reports.
 */
export const roles = ['owner', 'organizer', 'facilitator', 'reviewer', 'supervisor', 'readOnly'] as const;
export type Role = (typeof roles)[number];

/** Roles that are handed out by link. The owner's comes from the machine the bot runs on. */
export const invitedRoles = ['organizer', 'reviewer'] as const satisfies Role[];
export type InvitedRole = (typeof invitedRoles)[number];

export const isInvitedRole = (word: unknown): word is InvitedRole =>
  invitedRoles.some((role) => role === word);

export interface RoleHeld {
  role: Role;
  /** Undefined for the owner: every programme. */
  programmeId?: number;
}
