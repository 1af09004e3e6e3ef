/** Breaks a line at spaces so that no piece is wider than `width` characters; a longer word is cut. */
export function wrapLine(line: string, width: number): string[] {
  const wrapped: string[] = [];
  let current = '';
  for (const word of line.split(' ').flatMap((word) => cutWord(word, width))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOf(longer) <= width) current = longer;
    else {
      wrapped.push(current);
      current = word;
    }
  }
  return [...wrapped, current];
}

/** Width in characters as a person sees them, near enough for a page of a chat. */
export function widthOf(text: string): number {
  return Array.from(text).length;
}

function cutWord(word: string, width: number): string[] {
  const characters = Array.from(word);
  if (characters.length <= width) return [word];
  const pieces = Math.ceil(characters.length / width);
  return Array.from({ length: pieces }, (_, nth) =>
    characters.slice(nth * width, (nth + 1) * width).join(''),
  );
}
