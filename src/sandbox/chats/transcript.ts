import type { ChatMessage, ChatView } from './chat-view.ts';

/** What a message must have: this text in it, this pattern, or this property. */
export type MessageTest = string | RegExp | ((message: ChatMessage) => boolean);

export function matches(message: ChatMessage, test: MessageTest): boolean {
  if (typeof test === 'function') return test(message);
  return typeof test === 'string' ? message.text.includes(test) : test.test(message.text);
}

const shownMessages = 12;

/** The end of a chat as a dialogue on paper: `>` before what the person wrote, buttons in brackets. */
export function writeTranscript(view: ChatView): string {
  return view.messages.slice(-shownMessages).map(writeMessage).join('\n\n');
}

function writeMessage(message: ChatMessage): string {
  const lines = [
    message.text,
    ...message.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' ')),
  ];
  if (message.file) lines.unshift(`(file: ${message.file.name})`);
  const written = lines.filter((line) => line !== '').join('\n');
  return message.from === 'person' ? `> ${written}` : written;
}
