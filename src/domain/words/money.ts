export type ParsedRupiah =
  | { kind: 'amount'; amountRupiah: number }
  | { kind: 'negative' }
  | { kind: 'fractionOfRupiah' }
  | { kind: 'tooLarge' }
  | { kind: 'notAnAmount' };

const scales: Record<string, bigint> = {
  '': 1n,
  ribu: 1_000n,
  rb: 1_000n,
  k: 1_000n,
  thousand: 1_000n,
  juta: 1_000_000n,
  jt: 1_000_000n,
  million: 1_000_000n,
  miliar: 1_000_000_000n,
  milyar: 1_000_000_000n,
  m: 1_000_000_000n,
  billion: 1_000_000_000n,
  triliun: 1_000_000_000_000n,
  trillion: 1_000_000_000_000n,
};

const shape = /^(-)?\s*(?:rp|idr)?\.?\s*(-)?\s*([\d.,]+)\s*([a-z]*)$/;
const zeroWords = new Set(['nol', 'nihil', 'zero']);

/**
 * Reads an amount as Indonesian civil servants type it: `0`, `1500000`, `1.500.000`, `Rp2.500.000,-`,
 * `1,5 juta`, `25jt`, `2 miliar` (`m` is miliar). A dot before exactly three digits parts thousands, so
 * `1.500` is 1500. Negative amounts and parts of a rupiah are told apart so that they can be refused by name.
 */
export function parseRupiah(typed: string): ParsedRupiah {
  const text = tidy(typed);
  if (zeroWords.has(text)) return { kind: 'amount', amountRupiah: 0 };
  const match = shape.exec(text);
  const scale = scales[match?.[4] ?? ''];
  if (!match || scale === undefined) return { kind: 'notAnAmount' };
  const number = readNumber(match[3] ?? '', scale > 1n);
  if (number === undefined) return { kind: 'notAnAmount' };
  const parts = number.digits * scale;
  if (parts % number.divisor !== 0n) return { kind: 'fractionOfRupiah' };
  const amount = parts / number.divisor;
  if (amount > 0n && (match[1] || match[2])) return { kind: 'negative' };
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) return { kind: 'tooLarge' };
  return { kind: 'amount', amountRupiah: Number(amount) };
}

/** `Rp1.500.000`, as the official spelling has it: no space, dots between thousands. */
export function formatRupiah(amountRupiah: number): string {
  const digits = String(Math.abs(amountRupiah)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amountRupiah < 0 ? '-' : ''}Rp${digits}`;
}

function tidy(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^minus\s*/, '-')
    .replace(/[\s.]*$/, '')
    .replace(/\s*rupiah$/, '')
    .replace(/[.,]-+$/, '');
}

function readNumber(typed: string, scaled: boolean): { digits: bigint; divisor: bigint } | undefined {
  if (typed.length > 30) return undefined;
  const grouped = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(typed);
  if (grouped) return withDecimals((grouped[1] ?? '').replaceAll('.', ''), grouped[2]);
  const english = /^(\d{1,3}(?:,\d{3}){2,})(?:\.(\d+))?$/.exec(typed);
  if (english) return withDecimals((english[1] ?? '').replaceAll(',', ''), english[2]);
  const point = /^(\d+)\.(\d{1,2})$/.exec(typed);
  if (point && (scaled || point[2] === '00')) return withDecimals(point[1] ?? '', point[2]);
  return undefined;
}

function withDecimals(whole: string, decimals = ''): { digits: bigint; divisor: bigint } {
  return { digits: BigInt(whole + decimals), divisor: 10n ** BigInt(decimals.length) };
}
