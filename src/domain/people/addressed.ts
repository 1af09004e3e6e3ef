import type { Locale } from '#domain/locale.ts';

/**
 * How somebody is addressed: "Ibu Bunga Rekaan" in Indonesian where the roster gives a salutation, else the name alone.
 * English has no counterpart that would not guess.
 */
export function addressed(who: { name: string; salutation?: string }, locale: Locale): string {
  return who.salutation && locale === 'id' ? `${who.salutation} ${who.name}` : who.name;
}
