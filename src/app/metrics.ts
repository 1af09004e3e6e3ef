import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { readHealth } from '#app/health/health.ts';
import type { App } from './compose.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const pendingUpdates = new Gauge({
  name: 'inbox_pending_updates',
  help: 'Updates stored and not yet handled',
  registers: [registry],
});
const oldestPending = new Gauge({
  name: 'inbox_oldest_pending_seconds',
  help: 'Age of the oldest update not yet handled',
  registers: [registry],
});

/** The process in Prometheus' text form. */
export async function renderMetrics(app: App): Promise<string> {
  const health = await readHealth(app);
  pendingUpdates.set(health.pendingUpdates ?? 0);
  oldestPending.set(health.oldestPendingSeconds ?? 0);
  return registry.metrics();
}
