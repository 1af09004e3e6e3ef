/** Words as the plan template counts them: tokens between white space that hold a letter or a digit. */
export function wordsOf(text: string): string[] {
  return text.match(/\S+/gu)?.filter((token) => /[\p{L}\p{N}]/u.test(token)) ?? [];
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}

/** The last few words up to the word limit, so that a person finds in their own text where the limit lies. */
export function wordsBeforeLimit(text: string, maxWords: number): string {
  return wordsOf(text)
    .slice(Math.max(0, maxWords - 3), maxWords)
    .join(' ');
}

/** Whether the text holds a digit of any script. */
export function holdsDigit(text: string): boolean {
  return /\p{Nd}/u.test(text);
}
