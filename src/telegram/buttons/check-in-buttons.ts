/** Checking in oneself, and the venue screen: programme, and when the address the button knew was made. */
export const checkInButtons = {
  checkInNow: ['cn'],
  // the update that brought the digits
  checkInForPlan: ['cf', 'id'],
  checkInScreen: ['cs', 'id'],
  checkInScreenNew: ['ck', 'id'],
  checkInScreenAsk: ['cq', 'id', 'word'],
  checkInScreenRenew: ['cw', 'id', 'id'],
  checkInScreenRevoke: ['cv', 'id', 'id'],
  // the programme, the day and the page
  checkInDoubtful: ['cd', 'id', 'day', 'id'],
} as const;
