const maxNameChars = 40;

/**
 * A name for a file from somebody's words: small letters, digits and hyphens, at most 40 characters. Accents are taken
 * off; words in a script without any Latin letter give `peserta`.
 */
export function fileSlug(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxNameChars)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'peserta' : slug;
}

/** `bunga-rekaan_rencana_v3.docx`. */
export function planFileName(file: {
  name: string;
  what: string;
  version: number;
  extension: string;
}): string {
  const { name, what, version, extension } = file;
  return `${fileSlug(name)}_${what}_v${version}.${extension}`;
}
