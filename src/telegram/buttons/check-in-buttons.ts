/** Checking in oneself, and the venue screen: programme, and when the address the button knew was made. */
export const checkInButtons = {
  checkInNow: ['cn'],
  checkInScreen: ['cs', 'id'],
  checkInScreenNew: ['ck', 'id'],
  checkInScreenAsk: ['cq', 'id', 'word'],
  checkInScreenRenew: ['cw', 'id', 'number'],
  checkInScreenRevoke: ['cv', 'id', 'number'],
  // the programme, the day and the page
  checkInDoubtful: ['cd', 'id', 'day', 'id'],
} as const;
