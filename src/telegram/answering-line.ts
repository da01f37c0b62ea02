export interface AnsweringLineOptions {
  /** Questions answered at the same time; the models use all cores as it is. @default 4 */
  readonly answersAtATime?: number;
  /** Wakes everybody who waits: their turn will not come. */
  readonly signal: AbortSignal;
}

export interface Waiter {
  /** How many wait before this one, and itself; 0 when it does not wait. */
  position(): number;
  /** Settles when the turn has come: true, or false when the line was closed before, or left. */
  readonly turn: Promise<boolean>;
  /** Must be called in the end, whatever came of it. */
  leave(): void;
}

/** First come, first served. (p-queue does not tell who stands where.) */
export interface AnsweringLine {
  /** Of those who wait the one with the smallest number is next: updates are numbered as they came to Telegram. */
  join(updateId: number): Waiter;
}

interface Place {
  readonly updateId: number;
  readonly admit: (hasTurn: boolean) => void;
}

export function createAnsweringLine({ answersAtATime = 4, signal }: AnsweringLineOptions): AnsweringLine {
  let underWay = 0;
  let waiting: Place[] = [];

  const callNext = (): void => {
    while (underWay < answersAtATime) {
      const next = waiting.shift();
      if (next === undefined) return;
      underWay += 1;
      next.admit(true);
    }
  };
  signal.addEventListener("abort", () => {
    const sentAway = waiting;
    waiting = [];
    for (const { admit } of sentAway) admit(false);
  });

  return {
    join(updateId) {
      if (signal.aborted) return { position: () => 0, turn: Promise.resolve(false), leave: () => {} };
      let hasTurn = false;
      let settle: (hasTurn: boolean) => void = () => {};
      const turn = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      const place: Place = {
        updateId,
        admit(admitted) {
          hasTurn = admitted;
          settle(admitted);
        },
      };
      const behind = waiting.findIndex((other) => other.updateId > updateId);
      waiting.splice(behind === -1 ? waiting.length : behind, 0, place);
      callNext();
      return {
        position: () => waiting.indexOf(place) + 1,
        turn,
        leave() {
          waiting = waiting.filter((other) => other !== place);
          if (hasTurn) underWay -= 1;
          hasTurn = false;
          settle(false);
          callNext();
        },
      };
    },
  };
}
