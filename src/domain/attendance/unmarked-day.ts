/** The rule key of the message to whoever is unmarked after the last close of a day. */
export const unmarkedRule = 'unmarkedDay';

/** What such a message is about, as its item keeps it: `unmarked:2019-03-18`. */
export const unmarkedTarget = (heldOn: string) => `unmarked:${heldOn}`;

/** The local day that a target names. */
export function dayOfUnmarked(target: string): string {
  return target.slice(target.indexOf(':') + 1);
}
