/** Small first letter, where the word is not an abbreviation: `judul`, but `TPB/SDGs`. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** At most so many characters, the rest told by `…`. */
export function cutTo(text: string, maxChars: number): string {
  const characters = Array.from(text);
  return characters.length <= maxChars
    ? text
    : `${characters
        .slice(0, maxChars - 1)
        .join('')
        .trimEnd()}…`;
}
