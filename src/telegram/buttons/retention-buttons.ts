/** How long drafts are kept, by programme. */
export const retentionButtons = {
  retentionView: ['ra', 'id'],
} as const;
