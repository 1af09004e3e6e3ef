import { randomBytes } from 'node:crypto';
import { readOrCreateSetting } from '#storage/state/setting-store.ts';
import type { App } from '../compose.ts';

/** The webhook's secret: as set, else a random one kept in the database and shared by all processes. */
export async function readWebhookSecret(app: App, configured: string | undefined): Promise<string> {
  return (
    configured ?? readOrCreateSetting(app.database.db, 'webhookSecret', randomBytes(32).toString('base64url'))
  );
}
