import { z } from 'zod';
import { invitedRoles } from '#domain/people/role.ts';
import { form, id } from './form-entry.ts';

export const staffForms = {
  /** The name of somebody who gets a role; the link that is made is shown to the organizer alone. */
  roleInvite: form({
    values: z.object({ programmeId: id, role: z.enum(invitedRoles) }),
    takes: ['text'],
    hours: 24,
    closedBy: 'command',
    reaches: 'self',
  }),
};
