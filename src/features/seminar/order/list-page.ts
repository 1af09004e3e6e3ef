import type { Button, Say } from '#domain/message.ts';

/** Rows of a list on one screen. */
export const rowsEach = 8;

/** A page of a list and the way on; pages from 0, one beyond the last shows the last. */
export function pageOf<T>(rows: readonly T[], wanted: number): { rows: T[]; page: number; last: number } {
  const last = Math.max(Math.ceil(rows.length / rowsEach) - 1, 0);
  const page = Math.min(wanted, last);
  return { rows: rows.slice(page * rowsEach, (page + 1) * rowsEach), page, last };
}

export function stepsRow(
  say: Say,
  { page, last }: { page: number; last: number },
  dataOf: (page: number) => string,
): Button[][] {
  const steps = [
    ...(page > 0 ? [{ label: say('plan-button-page-before'), data: dataOf(page - 1) }] : []),
    ...(page < last ? [{ label: say('plan-button-page-after'), data: dataOf(page + 1) }] : []),
  ];
  return steps.length > 0 ? [steps] : [];
}
