import type { Locale } from '#domain/locale.ts';

const typedNames = [
  'januari january jan',
  'februari february pebruari feb peb',
  'maret march mar mrt',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agt agu ags agst aug',
  'september sept sep',
  'oktober october okt oct',
  'november nopember nov nop',
  'desember december des dec',
].map((names) => names.split(' '));

const shortNames: Record<Locale, string[]> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** 1–12 for an Indonesian or English month name, whole or shortened, in any case. */
export function findMonth(name: string): number | undefined {
  const index = typedNames.findIndex((names) => names.includes(name.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

/** `Agu` for 8 in Indonesian. */
export function shortMonth(month: number, locale: Locale): string {
  return shortNames[locale][month - 1] ?? '';
}
