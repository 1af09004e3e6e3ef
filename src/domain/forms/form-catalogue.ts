import type { z } from 'zod';
import { absenceForms } from './absence-forms.ts';
import { attendanceForms } from './attendance-forms.ts';
import { boardForms } from './board-forms.ts';
import { broadcastForms } from './broadcast-forms.ts';
import { enrolmentForms } from './enrolment-forms.ts';
import type { FormEntry, FormSubject } from './form-entry.ts';
import { listForms } from './list-forms.ts';
import { planForms } from './plan-forms.ts';
import { privacyForms } from './privacy-forms.ts';
import { programmeForms } from './programme-forms.ts';
import { reminderForms } from './reminder-forms.ts';
import { reviewForms } from './review-forms.ts';
import { seminarForms } from './seminar-forms.ts';
import { sessionForms } from './session-forms.ts';
import { staffForms } from './staff-forms.ts';
import { ticketForms } from './ticket-forms.ts';

/**
 * Everything that can be open for a person, one at a time; the plan's open section is not a form (`Plan.openSectionKey`).
 * A kind is never used again for another meaning: a form that was open at an upgrade is read by the next release.
 */
export const formCatalogue = {
  ...attendanceForms,
  ...absenceForms,
  ...boardForms,
  ...broadcastForms,
  ...enrolmentForms,
  ...listForms,
  ...planForms,
  ...privacyForms,
  ...programmeForms,
  ...reminderForms,
  ...reviewForms,
  ...seminarForms,
  ...sessionForms,
  ...staffForms,
  ...ticketForms,
};

type Catalogue = typeof formCatalogue;
export type FormKind = keyof Catalogue;
export type FormValues<K extends FormKind> = z.output<Catalogue[K]['values']>;

/** One form as its person has it open. */
export type FormOf<K extends FormKind> = { [Each in K]: { kind: Each; values: FormValues<Each> } }[K];
export type OpenForm = FormOf<FormKind>;

const entryOf = (kind: FormKind): FormEntry => formCatalogue[kind];

const isKind = (kind: string): kind is FormKind => Object.hasOwn(formCatalogue, kind);

/** Forms whose words reach somebody else: shown first, they wait for [Kirim]. */
export type ReachingKind = {
  [K in FormKind]: 'words' extends keyof FormValues<K> ? K : never;
}[FormKind];

/** A form as it is stored. */
export interface StoredForm {
  kind: string;
  values: unknown;
  /** When it was last shown or answered. */
  updatedAt: Date;
}

const hourMs = 3_600_000;

/** What is open now: undefined for what no longer listens, and for what this release does not know. */
export function readForm(stored: StoredForm | null | undefined, now: Date): OpenForm | undefined {
  if (!stored || !isKind(stored.kind)) return undefined;
  const { values } = entryOf(stored.kind);
  const read = values.safeParse(stored.values);
  if (!read.success) return undefined;
  const open = { kind: stored.kind, values: read.data } as OpenForm;
  return now > listensUntil(open, stored.updatedAt) || hasCauseEnded(open, now) ? undefined : open;
}

function hasCauseEnded({ kind, values }: OpenForm, now: Date): boolean {
  const cause = entryOf(kind).endsAt?.(values);
  return cause !== undefined && Date.parse(cause) <= now.getTime();
}

/** Until when a form shown at `shownAt` listens: its hours, or the end of its cause when that comes before. */
export function listensUntil({ kind, values }: OpenForm, shownAt: Date): Date {
  const entry = entryOf(kind);
  const byHours = shownAt.getTime() + entry.hours * hourMs;
  const cause = entry.endsAt?.(values);
  return new Date(cause === undefined ? byHours : Math.min(byHours, Date.parse(cause)));
}

/** The kinds of form that end with what is named. */
export const kindsAbout = (subject: FormSubject): FormKind[] =>
  (Object.keys(formCatalogue) as FormKind[]).filter((kind) => entryOf(kind).about === subject);

/** True while it is to take the next text or file. */
export function isListening({ kind, values }: OpenForm): boolean {
  const entry = entryOf(kind);
  return entry.takes.length > 0 && !entry.isDone?.(values);
}

/** True while a text may be what it waits for. */
export const takesText = (open: OpenForm): boolean =>
  isListening(open) && entryOf(open.kind).takes.some((content) => content !== 'file');

/** True when a greeting or thanks may be the very words that it waits for. */
export const takesTalk = ({ kind }: OpenForm): boolean => entryOf(kind).takesTalk === true;

/** True when its words go to somebody else, after they were shown with their recipient. */
export const reachesOthers = ({ kind }: OpenForm): boolean => entryOf(kind).reaches === 'others';

/** True when “ya” is an answer to it. */
export const asksYesNo = ({ kind }: OpenForm): boolean => entryOf(kind).asksYesNo === true;

/** True when a word about days is an answer to it. */
export const asksWhen = ({ kind }: OpenForm): boolean => entryOf(kind).asksWhen === true;

/** Its person waits for the bot or the bot for them; a form that only remembers is none. */
export const isWaiting = (open: OpenForm) => isListening(open) || !givesWay(open);

export const givesWay = ({ kind }: OpenForm) => entryOf(kind).givesWay === true;
export const leftByCommands = ({ kind }: OpenForm) => entryOf(kind).closedBy !== 'end';
export const leftByPresses = ({ kind }: OpenForm) => entryOf(kind).closedBy === 'anything';

/** What a form holds, if it is of this kind. */
export function valuesOf<K extends FormKind>(open: OpenForm | undefined, kind: K): FormValues<K> | undefined {
  return isOf(open, kind) ? open.values : undefined;
}

const isOf = <K extends FormKind>(open: OpenForm | undefined, kind: K): open is OpenForm & FormOf<K> =>
  open?.kind === kind;
