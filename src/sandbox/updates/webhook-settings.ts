import { formError } from '#sandbox/calls/call-errors.ts';

export interface WebhookSettings {
  url: string;
  secretToken?: string;
  maxConnections: number;
}

/** Checks what a bot asks of setWebhook; an empty address means no webhook. */
export function readWebhookSettings(wish: {
  url: string;
  secret_token?: string;
  max_connections?: number;
}): WebhookSettings | undefined {
  if (wish.url === '') return undefined;
  checkAddress(wish.url);
  const maxConnections = wish.max_connections ?? 40;
  if (maxConnections < 1 || maxConnections > 100) throw formError('max_connections must be from 1 to 100');
  if (wish.secret_token === undefined) return { url: wish.url, maxConnections };
  if (wish.secret_token.length > 256) throw formError('secret token is too long');
  if (!/^[A-Za-z0-9_-]+$/.test(wish.secret_token)) {
    throw formError('secret token contains illegal characters');
  }
  return { url: wish.url, maxConnections, secretToken: wish.secret_token };
}

/** Telegram wants HTTPS on four ports; on this machine itself the stand-in also delivers over plain HTTP. */
function checkAddress(address: string): void {
  const url = URL.parse(address);
  if (!url) throw formError('invalid webhook URL specified');
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (isLocal) return;
  if (url.protocol !== 'https:') {
    throw formError('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!['', '443', '80', '88', '8443'].includes(url.port)) {
    throw formError('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}
