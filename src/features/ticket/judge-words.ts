import type { Message, Say } from '#domain/message.ts';
import { checkTyped } from '#domain/words/typed-text.ts';

/** Whether typed words can be passed on; a refusal says what is wrong and that nothing was sent. */
export function judgeWords(
  say: Say,
  typed: string,
  maxChars: number,
): { kind: 'ok'; text: string } | { kind: 'refused'; message: Message } {
  const checked = checkTyped(typed);
  const refused = (text: string) => ({ kind: 'refused' as const, message: { text } });
  switch (checked.kind) {
    case 'ok':
      if (checked.text.length <= maxChars) return checked;
      return refused(say('ticket-too-long', { chars: checked.text.length, max: maxChars }));
    case 'tooLong':
      return refused(say('ticket-too-long', { chars: checked.chars, max: maxChars }));
    case 'empty':
      return refused(say('ticket-empty'));
    case 'controlCharacters':
      return refused(say('ticket-control-characters'));
  }
}
