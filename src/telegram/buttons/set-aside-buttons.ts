/** Owners: updates that nobody could handle. */
export const setAsideButtons = {
  setAsideList: ['xa', 'id'],
  setAsideRetry: ['xr', 'word', 'id'],
} as const;
