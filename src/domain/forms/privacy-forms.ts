import { form, nothing } from './form-entry.ts';

export const privacyForms = {
  /** One of the two questions before one's data is deleted: it waits for a press, and can be left like any other. */
  erase: form({
    values: nothing,
    takes: [],
    hours: 24,
    closedBy: 'end',
    reaches: 'self',
    givesWay: true,
  }),
};
