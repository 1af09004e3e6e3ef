/**
 * Codes for new rows: the one a file wishes for, else prefix and number (`P007`), counted up from the row's
 * own number to one nobody has. Codes differ without regard to case.
 */
export function assignCodes(
  rows: readonly { wished: string | null; number: number }[],
  { prefix, taken }: { prefix: string; taken: readonly string[] },
): string[] {
  const wished = rows.flatMap((row) => (row.wished === null ? [] : [row.wished.toUpperCase()]));
  const known = new Set([...taken.map((code) => code.toUpperCase()), ...wished]);
  return rows.map((row) => {
    if (row.wished !== null) return row.wished;
    let number = row.number;
    const codeOf = () => `${prefix}${String(number).padStart(3, '0')}`;
    while (known.has(codeOf())) number += 1;
    known.add(codeOf());
    return codeOf();
  });
}
