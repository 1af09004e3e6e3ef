/** Roles. */
export const staffButtons = {
  roleInvite: ['vi', 'word'],
  roleList: ['vl'],
  roleRevoke: ['vr', 'id'],
  roleRevokeYes: ['vy', 'id'],
  roleLinkCancel: ['vc', 'id'],
} as const;
