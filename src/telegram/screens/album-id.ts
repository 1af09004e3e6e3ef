/**
 * Which album a message is a piece of. Pieces of one are answered once; a text is never one, whatever it says of itself, so
 * that nobody who writes is met with silence.
 */
export function albumIdOf(
  message: { media_group_id?: string; text?: string } | undefined,
): string | undefined {
  return message?.text === undefined ? message?.media_group_id : undefined;
}
