import type { Update } from 'grammy/types';

/** Something that waits until it is opened. */
export class Gate {
  readonly opened: Promise<void>;
  #open: () => void = () => {};

  constructor() {
    this.opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#open();
  }
}

/** Waits until a condition holds, looking every 10 ms. Throws after `longestMs`, 10 s unless told. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  longestMs = 10_000,
): Promise<void> {
  const until = performance.now() + longestMs;
  while (!(await condition())) {
    if (performance.now() > until) throw new Error(`did not come true within ${longestMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A text of a person in their private chat, as Telegram delivers it. */
export function textUpdate(updateId: number, chatId: number, text: string): Update {
  const from = { id: chatId, is_bot: false, first_name: 'Orang' };
  return {
    update_id: updateId,
    message: {
      message_id: updateId,
      date: 1_552_800_000,
      chat: { id: chatId, type: 'private', first_name: 'Orang' },
      from,
      text,
    },
  };
}
