/** Checking in oneself, and the venue screen: programme, and when the address the button knew was made. */
export const checkInButtons = {
  checkInNow: ['cn'],
  // the update that brought the digits
  checkInForPlan: ['cf', 'id'],
  checkInScreen: ['cs'],
  checkInScreenNew: ['ck', 'id'],
  checkInScreenAsk: ['cq', 'word'],
  checkInScreenRenew: ['cw', 'id', 'id'],
  checkInScreenRevoke: ['cv', 'id', 'id'],
  // the day and the page
  checkInDoubtful: ['cd', 'day', 'id'],
} as const;
