import type { Locale } from '#domain/locale.ts';

/** `7,5` in Indonesian, `7.5` in English; at most two decimals, no grouping, never `7,50`. */
export function formatNumber(value: number, locale: Locale): string {
  const text = String(Math.round(value * 100) / 100);
  return locale === 'id' ? text.replace('.', ',') : text;
}

/** `61,5%` in Indonesian, `61.5%` in English. */
export function formatPercent(value: number, locale: Locale): string {
  return `${formatNumber(value, locale)}%`;
}
