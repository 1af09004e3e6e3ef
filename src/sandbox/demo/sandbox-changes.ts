import { EventEmitter } from 'node:events';

interface ChangeEvents {
  /** A message of the chat came, changed or went. */
  chat: [chatId: number];
  /** A button press was answered. */
  answer: [queryId: string];
  /** The people on offer, their blocks or links, changed. */
  people: [];
  /** The clock jumped. */
  clock: [];
}

/** What the stand-in tells those who watch it: waiting tests, long polls, the page. */
export class SandboxChanges extends EventEmitter<ChangeEvents> {
  constructor() {
    super();
    this.setMaxListeners(0);
  }
}
