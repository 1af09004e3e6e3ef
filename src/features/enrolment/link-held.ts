import type { FormHeld } from '#domain/people/role.ts';

/** The forms of somebody who is joining: between notice and welcome, and while they say what is wrong. */
export const joinForms = ['join', 'joinFix'];

/** The invitation an account opened itself and is joining with; undefined while it is not joining. */
export function linkHeld(form: FormHeld | undefined): number | undefined {
  const linkId = form && joinForms.includes(form.kind) ? form.values.linkId : undefined;
  return typeof linkId === 'number' ? linkId : undefined;
}
