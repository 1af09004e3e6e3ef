/** Checking in oneself. */
export const checkInButtons = {
  checkInNow: ['cn'],
  // the update that brought the digits
  checkInForPlan: ['cf', 'id'],
} as const;
