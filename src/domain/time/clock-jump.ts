/** The clock was set: by so much (back: negative), from what it would have shown to what it shows. */
export interface ClockJump {
  byMs: number;
  before: Date;
  now: Date;
}
