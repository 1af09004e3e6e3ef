import type { Message, TextEntity } from '#domain/message.ts';
import type { PreviewLine, PreviewPage } from '#domain/plan/plan-preview.ts';

/** A page of a plan under its title. Headings stand out by bold type, as the first line does. */
export function withHeadings(
  title: string,
  page: PreviewPage,
  textOf: (line: PreviewLine) => string,
): Message {
  const entities: TextEntity[] = [];
  let text = title;
  for (const line of page.lines) {
    const words = textOf(line);
    if (line.kind === 'heading')
      entities.push({ type: 'bold', offset: text.length + 1, length: words.length });
    text += `\n${words}`;
  }
  return { text, entities };
}
