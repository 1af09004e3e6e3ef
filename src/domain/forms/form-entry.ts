import { z } from 'zod';

/** What a form waits for: words, a file or picture, or any message that can be passed on (an album too). */
export type FormContent = 'text' | 'file' | 'message';

/** A request, a plan's version or a session, by the name of the value that holds its number. */
export type FormSubject = 'requestId' | 'submissionId' | 'sessionId';

/** One kind of form in the catalogue. */
export interface FormEntry<V extends z.ZodType = z.ZodType> {
  /** What it holds so far. What does not fit (of an older release) is as if nothing were open. */
  values: V;
  /** What it waits for. Empty: it waits for a press, or only remembers. */
  takes: readonly FormContent[];
  /** How long it listens after it was last shown or answered, in hours; later it is as if nothing were open. */
  hours: number;
  /**
   * What it is about, by the value that names it. When that is decided, withdrawn or opened again, the form is closed
   * with it (`closeFormsAbout`): words that come later are none of it.
   */
  about?: FormSubject;
  /** The instant (ISO, UTC) at which its cause ends, such as the start of a session; then it is as if nothing were open. */
  endsAt?(values: z.output<V>): string | undefined;
  /**
   * Who closes it besides its end, [Batal] and a form that is opened in its place. `command`: any command does, since
   * nothing was typed that would be lost, and a text typed much later would be the act. `anything`: any press as well,
   * since it only looks for something.
   */
  closedBy: 'end' | 'command' | 'anything';
  /**
   * Whom its words reach. `others`: they are sent to somebody, or change something of theirs, so they are shown first
   * and wait for [Kirim]. `self`: its person alone, the organizers they wrote to, or a draft with a preview of its own.
   */
  reaches: 'self' | 'others';
  /** Its words go to people as they are, or it asks: thanks, a greeting or a question may be the very words. */
  takesTalk?: boolean;
  /** It may ask for yes or no: “ya” is its answer, and no agreement. */
  asksYesNo?: boolean;
  /** It asks for a day or a time: “besok” is its answer, and looks nothing up. */
  asksWhen?: boolean;
  /** A question of attendance may take its place unasked: it holds nothing that would be lost. */
  givesWay?: boolean;
  /** It has what it waited for, and only remembers which message that was. */
  isDone?(values: z.output<V>): boolean;
}

export const form = <V extends z.ZodType>(entry: FormEntry<V>): FormEntry<V> => entry;

/** The words that wait for [Kirim], and the update that brought them: an older [Kirim] does not send newer words. */
export const waitingWords = z.object({ text: z.string(), updateId: z.int() }).optional();

/** The number of a row. */
export const id = z.int().positive();
/** A local day, `YYYY-MM-DD`. */
export const day = z.string();
/** The update that brought what the form waited for. */
export const takenBy = z.int().optional();

/** An instant (ISO, UTC). */
export const instant = z.iso.datetime().optional();

/** A form that holds nothing but that it is open. */
export const nothing = z.object({ held: z.undefined().optional() });
