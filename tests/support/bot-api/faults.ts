/** Faults queued for calls to come, each used once, in order, for its method; or chosen call by call. */
import type { Parameters } from "./records.ts";

export type Fault =
  /** Refused before anything happened. */
  | {
      readonly kind: "refuse";
      readonly code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, number>>;
    }
  /** An answer that does not come from Telegram but from something in front of it. */
  | { readonly kind: "respond"; readonly status: number; readonly body: string }
  /** The connection is cut before anything happened. */
  | { readonly kind: "drop" }
  /** Carried out, but the connection is cut before the response. */
  | { readonly kind: "lose-response" }
  /** Carried out at once, the response comes later. */
  | { readonly kind: "delay"; readonly delayMs: number };

export type FaultChooser = (method: string, parameters: Parameters) => Fault | undefined;

export interface Faults {
  /** Queues a fault for the next `times` calls of a method; "*" stands for any method but getUpdates. */
  next(method: string, fault: Fault, times?: number): void;
  tooManyRequests(method: string, retryAfterSeconds: number, times?: number): void;
  /** Asked for a fault at every call for which none is queued, getUpdates included. */
  choose(chooser: FaultChooser): void;
  take(method: string, parameters?: Parameters): Fault | undefined;
  /** Faults that no call has used yet. */
  readonly pendingCount: number;
}

export function createFaults(): Faults {
  const queued: { readonly method: string; readonly fault: Fault }[] = [];
  let chooser: FaultChooser = () => undefined;
  const next: Faults["next"] = (method, fault, times = 1) => {
    for (let count = 0; count < times; count += 1) queued.push({ method: method.toLowerCase(), fault });
  };
  return {
    next,
    tooManyRequests(method, retryAfterSeconds, times) {
      const description = `Too Many Requests: retry after ${retryAfterSeconds}`;
      const parameters = { retry_after: retryAfterSeconds };
      next(method, { kind: "refuse", code: 429, description, parameters }, times);
    },
    choose(newChooser) {
      chooser = newChooser;
    },
    take(method, parameters = {}) {
      const name = method.toLowerCase();
      const index = queued.findIndex(
        (entry) => entry.method === name || (entry.method === "*" && name !== "getupdates"),
      );
      return index < 0 ? chooser(method, parameters) : queued.splice(index, 1)[0]?.fault;
    },
    get pendingCount() {
      return queued.length;
    },
  };
}
