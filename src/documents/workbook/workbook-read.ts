import { Worker } from 'node:worker_threads';
import { maxWorkbookBytes, parseWorkbook, type WorkbookReading } from './parse-workbook.ts';

export type { WorkbookReading } from './parse-workbook.ts';

const maxSeconds = 20;
const maxHeapMb = 256;

/**
 * Reads an XLSX or CSV file of at most 5 MB and 5,000 rows a sheet. An XLSX is known by its content, not its name; a
 * CSV makes one sheet with the file's name. It is read in a thread of its own, because a file made to unpack or spread
 * into gigabytes must neither stop replies nor exhaust the process: such a file is `damaged` after 20 seconds or
 * 256 MB.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookReading> {
  if (bytes.byteLength > maxWorkbookBytes || bytes.byteLength === 0) return parseWorkbook(bytes, fileName);
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: { bytes, fileName },
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  const timer = setTimeout(() => void worker.terminate(), maxSeconds * 1000);
  try {
    return await firstAnswer(worker);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function firstAnswer(worker: Worker): Promise<WorkbookReading> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', () => resolve({ kind: 'damaged' }));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'damaged' });
      else reject(new Error('the thread that reads workbooks failed', { cause: error }));
    });
  });
}
