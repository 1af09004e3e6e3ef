import { readReply } from '#domain/attendance/replies/attendance-reader.ts';
import type { Reading } from '#domain/attendance/replies/reading.ts';
import { readTalk } from '#domain/talk/read-talk.ts';
import type { Talk } from '#domain/talk/talk.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { type Question, within } from '#telegram/forms/question.ts';

/** What its person said that a kept text is for. */
export interface Meant {
  kind: string;
  of?: string;
}

/** A text with what was on the screen when it came; each reading is made once, and only when somebody wants it. */
export class SaidText {
  readonly text: string;
  readonly updateId: number;
  readonly messageId: number;
  /** When it was sent: the message's own date, a whole second. */
  readonly sentAt: Date;
  /** The question that was shown last, however long ago. */
  readonly question?: Question;
  /** Set when it was kept and its person has chosen. */
  readonly meant?: Meant;
  readonly #repliesTo?: number;
  readonly #now: Date;
  #talk: Talk | undefined;
  #reply: Reading | undefined;

  constructor(said: {
    message: { text?: string; message_id: number; date: number; reply_to_message?: { message_id: number } };
    updateId: number;
    now: Date;
    sentAt?: Date;
    question?: Question;
    meant?: Meant;
  }) {
    const { message, question, meant } = said;
    this.text = message.text ?? '';
    this.updateId = said.updateId;
    this.messageId = message.message_id;
    this.sentAt = said.sentAt ?? new Date(message.date * 1_000);
    this.question = question;
    this.meant = meant;
    this.#repliesTo = message.reply_to_message?.message_id;
    this.#now = said.now;
  }

  get talk(): Talk {
    this.#talk ??= readTalk(this.text, () => this.reply);
    return this.#talk;
  }

  /** As a reply about attendance. */
  get reply(): Reading {
    this.#reply ??= readReply(this.text);
    return this.#reply;
  }

  /** Its person is in this question: it was shown or answered a short while ago, and nothing else since. */
  isIn(about: Question['about'], of: string): boolean {
    return this.question !== undefined && within(this.question, this.#now) && this.asksFor(about, of);
  }

  /** Its person is in some section of the plan. */
  get isInSection(): boolean {
    return this.question?.about === 'section' && within(this.question, this.#now);
  }

  /** The question shown last is this one, however long ago. */
  asksFor(about: Question['about'], of: string): boolean {
    return this.question?.about === about && this.question.of === of;
  }

  /** It is a reply to the message of that question. */
  repliesTo(about: Question['about'], of: string): boolean {
    return this.asksFor(about, of) && this.#repliesTo === this.question?.messageId;
  }

  /** Somebody chose this offer for it. */
  isMeant(kind: string, of?: string): boolean {
    return this.meant?.kind === kind && (of === undefined || this.meant.of === of);
  }
}

/** The text of this update, with the question that its person has on the screen. */
export function saidText(ctx: BotContext, question: Question | undefined): SaidText {
  const { updateId, now, actedAt: sentAt } = ctx;
  if (!ctx.message) throw new Error(`update ${updateId} is no message`);
  return new SaidText({ message: ctx.message, updateId, now, sentAt, question });
}
