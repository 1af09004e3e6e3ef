import { connect, createServer, type Socket } from 'node:net';

/** A connection to a server that can fall silent as a network does: nothing closed, nothing refused. */
export interface SilentProxy {
  /** The server's address by way of this proxy. */
  url: string;
  /** Nothing of the connections there are comes through any more, in either direction; new ones are as good as ever. */
  silence(): void;
  /** Neither does anything of new ones, until `heal`. They are taken, as a kernel does, and never answered. */
  swallowAll(): void;
  /** Every connection ends, and new ones are refused until `heal`. */
  refuse(): void;
  /** New connections come through again. Silenced ones stay silent. */
  heal(): void;
  /** How many connections have been taken so far. */
  readonly taken: number;
  stop(): Promise<void>;
}

interface Pair {
  near: Socket;
  far?: Socket;
  isSilent: boolean;
}

/** Stands between a client and the server at `target`. */
export async function startSilentProxy(target: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<Pair>();
  let swallowsNew = false;
  let taken = 0;
  const server = createServer((near) => {
    taken += 1;
    const pair: Pair = { near, isSilent: swallowsNew };
    pairs.add(pair);
    near.on('error', () => undefined);
    if (swallowsNew) {
      near.resume();
      return;
    }
    pair.far = connect(Number(port), hostname);
    join(pair, pair.near, pair.far);
    join(pair, pair.far, pair.near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const silence = () => {
    for (const pair of pairs) pair.isSilent = true;
  };
  const endAll = () => {
    for (const { near, far } of pairs) for (const socket of [near, far]) socket?.destroy();
  };
  const url = new URL(target);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    get taken() {
      return taken;
    },
    silence,
    swallowAll: () => {
      swallowsNew = true;
      silence();
    },
    refuse: () => {
      server.close();
      endAll();
    },
    heal: () => {
      swallowsNew = false;
      if (!server.listening) server.listen(Number(url.port), '127.0.0.1');
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      endAll();
      await closed;
    },
  };
}

/** What comes from one goes to the other, its end too, while the pair is not silent. */
function join(pair: Pair, from: Socket, to: Socket): void {
  from.on('data', (bytes) => {
    if (!pair.isSilent) to.write(bytes);
  });
  from.on('error', () => {
    if (!pair.isSilent) to.destroy();
  });
  from.on('close', () => {
    if (!pair.isSilent) to.destroy();
  });
}
