/** Questions to the organizers: id of the ticket. */
export const ticketButtons = {
  ask: ['as'],
  askForward: ['af'],
  askMore: ['am', 'id'],
  askClear: ['ac', 'id'],
} as const;
