import { SingleBar } from 'cli-progress';

/** Shows how much of a file has been read. */
export interface Progress {
  update(bytes: number, orders: number): void;
  stop(): void;
}

/** A moving bar for people; nothing where nobody watches. */
export function startProgress(bytes: number, live: boolean): Progress {
  if (!live) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: 'Deciding {bar} {percentage} % | {orders} orders',
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(bytes, 0, { orders: 0 });
  return {
    update: (read, orders) => bar.update(read, { orders }),
    stop: () => bar.stop(),
  };
}
