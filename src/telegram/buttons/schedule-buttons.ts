/** Days, weeks and sessions. */
export const scheduleButtons = {
  scheduleToday: ['sd'],
  scheduleDay: ['sy', 'day'],
  scheduleWeek: ['sw', 'day'],
  scheduleAll: ['sa', 'id'],
  sessionCard: ['sc', 'id'],
} as const;
