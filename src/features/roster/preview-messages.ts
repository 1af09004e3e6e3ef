import type { Button, Message, Say } from '#domain/message.ts';
import { countRows, type ImportCounts } from '#domain/workbook/import-plan.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { pageLine, turnRow } from '#telegram/screens/list-screen.ts';
import { countAll, type ImportPreview } from './plan-import.ts';
import { detailBlocks } from './preview-details.ts';

const maxPageChars = 2_600;

/** What a file would change, what it would not and why; nothing is saved before the button. Long ones page. */
export function previewMessage(
  say: Say,
  preview: ImportPreview,
  { fileId, page = 0, isNewerState = false }: { fileId: number; page?: number; isNewerState?: boolean },
): Message {
  const counts = countAll(preview);
  const saves = counts.new + counts.changed;
  const pages = paginate(detailBlocks(say, preview));
  const shown = Math.min(page, pages.length - 1);
  const headline =
    saves > 0 ? 'import-preview' : counts.refused > 0 ? 'import-preview-refused' : 'import-preview-same';
  const lines = [
    say(isNewerState && saves > 0 ? 'import-preview-newer' : headline),
    ...countLines(say, preview),
    ...(isCollected(preview) ? [say('import-will-collect')] : []),
    ...pageLine(say, { page: shown, pages: pages.length }),
    ...(pages[shown] ?? []),
  ];
  const buttons: Button[][] = [];
  if (saves > 0) {
    const save = {
      label: say('import-save', { count: saves }),
      data: press('importSave', fileId, preview.fingerprint),
    };
    buttons.push([save, { label: say('button-cancel'), data: press('importCancel', fileId) }]);
  }
  if (counts.refused > 0) {
    buttons.push([{ label: say('import-download-refused'), data: press('importRefused', fileId) }]);
  }
  const place = { page: shown, pages: pages.length };
  buttons.push(...turnRow(say, place, (number) => press('importPage', fileId, number)));
  return { text: lines.join('\n'), buttons };
}

/** Whether saving would put sessions into the draft of changes. */
function isCollected({ schedule, announces }: ImportPreview): boolean {
  const rows = schedule?.rows ?? [];
  return announces && rows.some(({ kind }) => kind === 'new' || kind === 'changed');
}

/** A line a sheet: “Peserta: 2 baru, 1 berubah, 23 tetap, 4 ditolak”. */
export function countLines(
  say: Say,
  { roster, schedule }: Pick<ImportPreview, 'roster' | 'schedule'>,
): string[] {
  return [
    ...(roster ? [say('import-count-roster', { counts: countsText(say, countRows(roster)) })] : []),
    ...(schedule ? [say('import-count-schedule', { counts: countsText(say, countRows(schedule)) })] : []),
  ];
}

export function countsText(say: Say, counts: Partial<ImportCounts>): string {
  const kinds = ['new', 'changed', 'unchanged', 'refused'] as const;
  const parts = kinds
    .filter((kind) => counts[kind])
    .map((kind) => say(`import-count-${kind}`, { count: counts[kind]! }));
  return parts.join(', ');
}

/** Blocks stay whole; a page holds as many as fit on a phone's screen or three. */
function paginate(blocks: string[]): string[][] {
  const pages: string[][] = [[]];
  let chars = 0;
  for (const block of blocks) {
    if (chars > 0 && chars + block.length > maxPageChars) {
      pages.push([]);
      chars = 0;
    }
    pages.at(-1)!.push(block.slice(0, maxPageChars));
    chars += block.length + 1;
  }
  return pages;
}
