/** One's own standing: always of whoever presses, in the programme they have in hand. */
export const statusButtons = {
  statusNow: ['ts'],
  // page, newest days first
  statusDetails: ['td', 'id'],
  statusChart: ['tg'],
} as const;
