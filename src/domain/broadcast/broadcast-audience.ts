/** Who is chosen by what they have not done, or by their role. */
export const audienceConditions = ['unconfirmed', 'absentToday', 'planNotSubmitted'] as const;
export type AudienceCondition = (typeof audienceConditions)[number];

export const audienceRoles = ['organizer', 'reviewer'] as const;
export type AudienceRole = (typeof audienceRoles)[number];

/** To whom an announcement goes. Who that is, is decided when sending begins. */
export type BroadcastAudience =
  | { kind: 'undecided' }
  | { kind: 'all' }
  | { kind: 'group'; groupId: number }
  | { kind: 'role'; role: AudienceRole }
  | { kind: AudienceCondition }
  | { kind: 'picked'; participantIds: number[] };

export function isSameAudience(a: BroadcastAudience, b: BroadcastAudience): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(audience: BroadcastAudience): unknown[] {
  switch (audience.kind) {
    case 'group':
      return ['group', audience.groupId];
    case 'role':
      return ['role', audience.role];
    case 'picked':
      return ['picked', ...[...audience.participantIds].sort((a, b) => a - b)];
    case 'undecided':
    case 'all':
    case 'unconfirmed':
    case 'absentToday':
    case 'planNotSubmitted':
      return [audience.kind];
  }
}
