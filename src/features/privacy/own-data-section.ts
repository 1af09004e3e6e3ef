import type { OwnDataSection } from '#documents/paper/own-data-pdf.ts';
import type { Say } from '#domain/message.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { formatDay, formatDayOnPaper, formatInstant } from '#domain/time/time-format.ts';
import { withShares } from '#domain/words/column-shares.ts';

/** What the words of a paper about somebody's data need. `zone` is an IANA zone. */
export interface Wording {
  say: Say;
  zone: string;
  templates: ReadonlyMap<number, PlanTemplate>;
}

type Value = string | number | null | undefined;
type Section = OwnDataSection;

/** Facts under a heading, those that are not there left out; no section where there is none. */
export function factSection(
  say: Say,
  heading: Pick<Section, 'title' | 'level'>,
  facts: readonly (readonly [key: string, value: Value])[],
): Section[] {
  const present = facts.flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label: say(key), value: String(value) }],
  );
  return present.length === 0 ? [] : [{ ...heading, facts: present }];
}

/** A table under a heading; no section where there are no rows. */
export function tableSection(
  say: Say,
  heading: Pick<Section, 'title' | 'level'>,
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly Value[])[] },
): Section[] {
  if (rows.length === 0) return [];
  const titles = columns.map((key) => say(key));
  const cells = rows.map((row) => row.map((value) => String(value ?? '')));
  return [{ ...heading, blocks: [{ kind: 'table', columns: withShares(titles, cells), rows: cells }] }];
}

/** An ISO instant in words, `Sen, 18 Mar 2019, 08.00 WIB`; nothing for none. */
export function sayInstant({ say, zone }: Pick<Wording, 'say' | 'zone'>, iso: string | null): string {
  return iso === null ? '' : formatInstant(new Date(iso), zone, say.locale);
}

/** A local day as papers write it. */
export const sayDay = ({ say }: Pick<Wording, 'say'>, day: string) => formatDayOnPaper(day, say.locale);

/** Which session, on one line; nothing for one that is gone. */
export function saySession(
  { say }: Pick<Wording, 'say'>,
  session: { title: string; heldOn: string } | null,
): string {
  if (!session) return '';
  return say('own-session', { day: formatDay(session.heldOn, say.locale), title: session.title });
}
