import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { type Locale, locales } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';

const folder = new URL('../../locales/', import.meta.url);

let loaded: Map<Locale, Say> | undefined;

/** Every word the bot says, read once a process from locales/<language>/*.ftl. Throws when a file does not parse. */
export function loadTexts(): (locale: Locale) => Say {
  loaded ??= new Map(locales.map((locale) => [locale, bindSay(locale, loadBundle(locale))]));
  const says = loaded;
  return (locale) => says.get(locale)!;
}

function loadBundle(locale: Locale): FluentBundle {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const directory = new URL(`${locale}/`, folder);
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.ftl'))) {
    const resource = new FluentResource(readFileSync(new URL(file, directory), 'utf8'));
    const errors = bundle.addResource(resource);
    if (errors.length > 0) throw new Error(`locales/${locale}/${file}: ${errors[0]!.message}`);
  }
  return bundle;
}

function bindSay(locale: Locale, bundle: FluentBundle): Say {
  const say = (key: string, values: Record<string, string | number> = {}): string => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text ${key} in ${locale}`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, values, errors);
    if (errors.length > 0) throw new Error(`text ${key} in ${locale}: ${errors[0]!.message}`);
    return text;
  };
  return Object.assign(say, { locale });
}
