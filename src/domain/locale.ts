/** Languages the bot speaks; Indonesian first. */
export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}
