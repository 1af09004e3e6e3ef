import { exitBadConfig, readConfig } from '#app/config.ts';

const read = readConfig(process.env);
if ('faults' in read) {
  console.error(['The settings need attention:', ...read.faults.map((fault) => `- ${fault}`)].join('\n'));
  process.exit(exitBadConfig);
}
const { run } = await import('#app/run.ts');
await run(read.config);
