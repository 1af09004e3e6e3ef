/** A person's wish to hear nothing that the bot starts by itself. */
export interface ReminderPause {
  since: Date;
  /** When reminders go again; undefined: once the person says so. */
  resumeAt?: Date;
}

/** Whether the pause holds at this instant; its end itself is past it. */
export function isPaused(pause: ReminderPause | undefined, at: Date): boolean {
  return pause !== undefined && (pause.resumeAt === undefined || at < pause.resumeAt);
}
