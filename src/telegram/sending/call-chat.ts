/** The body of a call as grammY makes it: JSON, or a form read piece by piece. */
export type CallBody = string | AsyncIterable<Uint8Array>;

/** How far into a form its chat is looked for: grammY writes it first, before any file. */
const piecesLookedAt = 2;

/**
 * Finds the chat that a call belongs to; undefined when it has none, or one known by a name. A form is read from the
 * start to find it: send the returned body, not the given one.
 */
export async function findCallChat(body: CallBody): Promise<{ chatId?: number; body: CallBody }> {
  if (typeof body === 'string') return { chatId: read(/"chat_id":"?(-?\d+)/, body), body };
  const pieces = body[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  while (seen.length < piecesLookedAt) {
    const piece = await pieces.next();
    if (piece.done) break;
    seen.push(piece.value);
  }
  const beginning = seen.map((piece) => new TextDecoder().decode(piece)).join('');
  return { chatId: read(/name="chat_id"\r\n\r\n(-?\d+)/, beginning), body: joined(seen, pieces) };
}

function read(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

async function* joined(seen: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* seen;
  for (let piece = await rest.next(); !piece.done; piece = await rest.next()) yield piece.value;
}
