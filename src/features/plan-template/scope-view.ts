import type { TemplateVersion } from '#storage/plan/plan-template-store.ts';
import type { Programme } from '#storage/programme/programme-store.ts';

/** What the plans of a programme ask, and who is at it. */
export interface ScopeView {
  programme: Programme;
  inUse: Omit<TemplateVersion, 'programmeId'>;
  plans: { open: number; locked: number };
}
