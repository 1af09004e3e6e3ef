/** What did not arrive for certain: programme and page of the list; delivery and page to come back to. */
export const undeliveredButtons = {
  undeliveredList: ['va', 'id', 'id'],
  undeliveredAgain: ['vb', 'id', 'id'],
  undeliveredDone: ['vd', 'id', 'id'],
} as const;
