const longestMessage = 4096;

/** Cuts text over 4096 units into several messages, as Telegram's own apps do: at a space where there is one. */
export function splitLongText(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longestMessage) {
    const head = rest.slice(0, longestMessage);
    const space = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const cut = space > longestMessage / 2 ? space : wholeCharacters(head);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function wholeCharacters(head: string): number {
  return head.isWellFormed() ? head.length : head.length - 1;
}
