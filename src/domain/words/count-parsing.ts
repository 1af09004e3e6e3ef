/** What a typed number counts (a pattern of the words that may follow it), and its limits, both included. */
export interface CountLimits {
  unit: string;
  from: number;
  until: number;
}

/** Reads a whole number with or without its unit, such as `15`, `15 menit`, `180 hari.`; undefined outside the limits. */
export function parseCount(typed: string, { unit, from, until }: CountLimits): number | undefined {
  const pattern = new RegExp(`^(\\d{1,${String(until).length}})\\s*(?:${unit})?\\.?$`);
  const [, digits] = pattern.exec(typed.normalize('NFKC').trim().toLowerCase()) ?? [];
  const count = digits === undefined ? Number.NaN : Number(digits);
  return count >= from && count <= until ? count : undefined;
}
