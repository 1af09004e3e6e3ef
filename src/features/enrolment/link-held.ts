import { type OpenForm, valuesOf } from '#domain/forms/form-catalogue.ts';

/** The invitation an account opened itself and is joining with; undefined while it is not joining. */
export function linkHeld(form: OpenForm | undefined): number | undefined {
  return (valuesOf(form, 'join') ?? valuesOf(form, 'joinFix'))?.linkId;
}
