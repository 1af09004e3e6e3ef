/** Days, weeks and sessions. */
export const scheduleButtons = {
  scheduleToday: ['sd'],
  scheduleDay: ['sy', 'day'],
  scheduleWeek: ['sw', 'day'],
  scheduleAll: ['sa', 'id'],
  sessionCard: ['sc', 'id'],
  calendar: ['kk'],
  calendarFile: ['ki'],
  // renew or revoke
  feedAsk: ['kq', 'word'],
  // the address in force when the button was drawn; 0 for none
  feedRenew: ['kr', 'id'],
  feedRevoke: ['kv', 'id'],
} as const;
