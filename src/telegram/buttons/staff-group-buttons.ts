/** Binding a group chat: id of the programme. */
export const staffGroupButtons = {
  staffGroupBind: ['gb', 'id'],
  staffGroupRelease: ['gr', 'id'],
} as const;
