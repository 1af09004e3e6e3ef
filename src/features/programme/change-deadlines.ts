import type { DeadlineLine } from '#domain/reminder/deadline-lines.ts';
import type { Db } from '#storage/engine/database.ts';
import {
  addDeadline,
  listDeadlines,
  moveDeadline,
  removeDeadline,
} from '#storage/programme/deadline-store.ts';
import type { Refused } from './programme-form.ts';

/**
 * Adds, moves and removes deadlines by their names, letter case aside. Refuses the whole text when a line
 * removes what is not there. Call it in the transaction of the edit.
 */
export async function changeDeadlines(
  db: Db,
  { programmeId, lines, updateId }: { programmeId: number; lines: DeadlineLine[]; updateId: number },
): Promise<Refused | undefined> {
  const existing = await listDeadlines(db, programmeId);
  const find = (label: string) => existing.find((each) => each.label.toLowerCase() === label.toLowerCase());
  const unknown = lines.find((line) => line.kind === 'remove' && !find(line.typed));
  if (unknown?.kind === 'remove') {
    return { kind: 'refused', key: 'programme-line-unknown-deadline', values: { typed: unknown.typed } };
  }
  for (const [index, line] of lines.entries()) {
    const known = find(line.kind === 'remove' ? line.typed : line.label);
    if (line.kind === 'remove') await removeDeadline(db, known!.id);
    else if (known) await moveDeadline(db, known.id, line);
    // A key is never used again: reminders that went out for it are remembered by it.
    else await addDeadline(db, programmeId, { ...pick(line), key: `u${updateId}-${index + 1}` });
  }
  return undefined;
}

const pick = ({ label, dueAt }: Extract<DeadlineLine, { kind: 'set' }>) => ({ label, dueAt });
