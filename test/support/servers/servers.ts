import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findBinary } from '#test/support/find-program.ts';

export interface RunningServer {
  url: string;
  /** Ends it as a crash does; what PostgreSQL had committed is still there after `resume`. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  resume(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** A Redis of its own, without files, on a free port. */
export async function startRedis(): Promise<RunningServer> {
  const port = await findFreePort();
  const args = ['--port', String(port), '--save', '', '--appendonly', 'no'];
  const begin = () => spawn(findBinary('redis-server')!, args, { stdio: 'ignore' });
  let child = begin();
  await waitForPort(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => endProcess(child, 'SIGKILL'),
    resume: async () => {
      child = begin();
      await waitForPort(port);
    },
    stop: () => endProcess(child),
  };
}

/** A PostgreSQL server of its own in a temporary folder, in UTC unless told. `settings` are its options, such as `x=y`. */
export async function startPostgres(settings: string[] = []): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const port = await findFreePort();
  const account = serverAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const environment = { ...process.env, LC_ALL: 'C.UTF-8' };
  const asAccount = { ...account, env: environment };
  execFileSync(findBinary('initdb')!, ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '-N'], {
    ...asAccount,
    stdio: 'ignore',
  });
  const options = [
    'timezone=UTC',
    'fsync=off',
    'max_connections=200',
    `unix_socket_directories=${folder}`,
    ...settings,
  ];
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    ...options.flatMap((each) => ['-c', each]),
  ];
  const begin = () => spawn(findBinary('postgres')!, args, { ...asAccount, stdio: 'ignore' });
  let child = begin();
  const url = `postgresql://test@127.0.0.1:${port}/postgres`;
  await waitForPostgres(url);
  return {
    url,
    // SIGQUIT: all its processes end at once, without a farewell to their clients or a last write.
    kill: () => endProcess(child, 'SIGQUIT'),
    resume: async () => {
      child = begin();
      await waitForPostgres(url);
    },
    stop: async () => {
      await endProcess(child, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PgBouncer in transaction mode before a PostgreSQL server, with two connections for everybody. */
export async function startBouncer(postgresUrl: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'bouncer-'));
  chmodSync(folder, 0o755);
  const [port, server] = [await findFreePort(), new URL(postgresUrl)];
  const settings = [
    '[databases]',
    `* = host=${server.hostname} port=${server.port} user=${server.username}`,
    '[pgbouncer]',
    `listen_addr=127.0.0.1\nlisten_port=${port}\nunix_socket_dir=`,
    'auth_type=any\npool_mode=transaction\ndefault_pool_size=2',
  ];
  writeFileSync(join(folder, 'bouncer.ini'), `${settings.join('\n')}\n`);
  const asUser = process.getuid?.() === 0 ? ['-u', 'postgres'] : [];
  const child = spawn(findBinary('pgbouncer')!, [...asUser, join(folder, 'bouncer.ini')], {
    stdio: 'ignore',
  });
  await waitForPort(port);
  const url = new URL(postgresUrl);
  url.port = String(port);
  return {
    url: url.href,
    stop: async () => {
      await endProcess(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Listening is not yet answering: PostgreSQL refuses connections while it starts up. Throws after 20 s. */
async function waitForPostgres(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (attempt >= 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** PostgreSQL refuses to run as root; Debian's package brings an account for it. */
function serverAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until something listens on a port of this machine. Throws after 20 s. */
export async function waitForPort(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing listens on port ${port}`);
}

function endProcess(child: ReturnType<typeof spawn>, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
