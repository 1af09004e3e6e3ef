import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FuzzStage } from './fuzz-stage.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What this process still holds after a collection. An embedded database's own memory is its data and not counted. */
export function keptBytes({ app }: FuzzStage): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return app.database.driver.kind === 'embedded' ? heapUsed : heapUsed + external;
}
