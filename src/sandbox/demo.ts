// npm run demo: the demo programme on embedded storage, with the stand-in for Telegram and its web chat.
import { join } from 'node:path';
import { createLogger } from '#app/logger.ts';

if (process.env.BOT_TOKEN) {
  console.error(
    'The demo plays Telegram itself and never runs beside a BOT_TOKEN. Unset it, or use "npm start".',
  );
  process.exit(78);
}
const { runDemo } = await import('./demo/run-demo.ts');
await runDemo({
  dataDir: join(process.env.DATA_DIR ?? '.data', 'demo'),
  port: Number(process.env.PORT ?? 8080),
  log: createLogger(process.env.LOG_LEVEL ?? 'warn'),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
