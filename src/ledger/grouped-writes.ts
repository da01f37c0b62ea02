import type { BatchOperation, ClassicLevel } from "classic-level";

type Database = ClassicLevel<string, string>;
type Operation = BatchOperation<Database, string, string>;

export interface GroupedWrites {
  /** Resolves when the operations are on the disk, all of them or, when it rejects, none. */
  add(operations: readonly Operation[]): Promise<void>;
  /** Resolves when nothing is left to be written. */
  settled(): Promise<void>;
}

/**
 * Writes in the order in which they are asked for, each one flushed to the disk. What is asked for while the disk is
 * busy goes into one write together: a flush takes its time however much it holds.
 */
export function createGroupedWrites(database: Database): GroupedWrites {
  let waiting: Operation[] = [];
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const writeWaiting = async (): Promise<void> => {
    next = undefined;
    const operations = waiting;
    waiting = [];
    await database.batch(operations, { sync: true });
  };

  return {
    async add(operations) {
      if (operations.length === 0) return;
      waiting.push(...operations);
      if (next === undefined) {
        next = last.then(writeWaiting, writeWaiting);
        last = next;
      }
      await next;
    },
    settled: () => last.catch(() => {}),
  };
}
