import { afterEach, expect, vi } from 'vitest';
import { openDatabase } from '#storage/engine/database.ts';
import { isSoak } from '#test/faults/fault-stage.ts';
import type { Program } from '#test/support/find-program.ts';
import { testEach } from '#test/support/programs.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis } from '#test/support/servers/redis-database.ts';
import { explain } from './explain-complaint.ts';
import { type FuzzStage, openFuzzStage } from './fuzz-stage.ts';
import { keptBytes } from './kept-bytes.ts';
import { createRandom } from './random.ts';
import { makeMenus, makeWave, sendWave } from './storm.ts';

vi.setConfig({ testTimeout: isSoak ? 14_400_000 : 900_000 });

/** `FUZZ_SEED` repeats a run; `FUZZ_UPDATES` is how many updates there are on each storage. */
const seed = Number(process.env.FUZZ_SEED ?? (isSoak ? Math.floor(Math.random() * 2 ** 31) : 11));
const counted = (usual: number) => Number(process.env.FUZZ_UPDATES ?? (isSoak ? 5 * usual : usual));
/** What comes before is a start: code compiled, texts loaded, caches filled. */
const warmUpShare = 0.4;

const servers: Program[] = ['PostgreSQL', 'Redis'];
const settings = [
  { setting: 'embedded', programs: [], updates: counted(2_000), open: openEmbedded },
  {
    setting: 'PostgreSQL and Redis',
    programs: servers,
    updates: counted(18_000),
    open: openOnServers,
  },
];

let stage: FuzzStage;
afterEach(async () => {
  await stage?.close();
  await stage?.app.database.close();
});

async function openEmbedded(): Promise<FuzzStage> {
  return openFuzzStage({ database: await openMemoryDatabase() });
}

async function openOnServers(): Promise<FuzzStage> {
  const database = await openDatabase({ url: await createServerDatabase() });
  return openFuzzStage({ database, redisUrl: await emptyRedis() });
}

testEach(
  settings,
  `$updates updates on $setting, seed ${seed}: all answered, nothing breaks or grows`,
  async (each) => {
    stage = await each.open();
    const random = createRandom(seed);
    const begunMs = performance.now();
    let warmBytes = 0;
    for (let sent = 0, wave = 0; sent < each.updates; wave++) {
      const arrivals = makeWave(random, stage);
      const complaints = await sendWave(stage, arrivals, wave % 2 ? 'polling' : 'webhook');
      if (complaints.length > 0) throw new Error(`FUZZ_SEED=${seed}: ${await explain(stage, complaints)}`);
      sent += arrivals.length;
      if (warmBytes === 0 && sent > each.updates * warmUpShare) warmBytes = keptBytes(stage);
    }
    const [seconds, kept] = [(performance.now() - begunMs) / 1_000, keptBytes(stage) / warmBytes];
    console.info(
      `${each.updates} updates in ${seconds.toFixed(0)} s, memory ${kept.toFixed(3)} of what it was`,
    );
    expect(kept).toBeLessThanOrEqual(1.1);
    expect(await sendWave(stage, makeMenus(stage), 'webhook')).toEqual([]);
    expect(await stage.app.database.db.inboxUpdate.count({ where: { state: 'pending' } })).toBe(0);
  },
);
