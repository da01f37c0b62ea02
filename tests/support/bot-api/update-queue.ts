/** Updates waiting for the bot, and the long poll that waits for updates. */
import { ApiError } from "./api-error.ts";
import type { UpdateRecord, UpdateType } from "./records.ts";

export interface GetUpdatesOptions {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
}

export interface UpdateQueue {
  /** Types the bot wants; those not listed are dropped when they happen, not when they are fetched. */
  allow(types: readonly string[]): void;
  readonly allowedTypes: readonly string[] | undefined;
  add(type: UpdateType, content: UpdateRecord[UpdateType]): UpdateRecord | undefined;
  /** Long poll: acknowledges all below `offset`, ends any poll that is under way with a 409. */
  poll(options: GetUpdatesOptions, signal: AbortSignal): Promise<readonly UpdateRecord[]>;
  /** Ends the poll that is under way, as `setWebhook` does. */
  interrupt(description: string): void;
  /** Called whenever an update arrives; for webhook delivery. */
  onUpdate(listener: () => void): void;
  peek(): UpdateRecord | undefined;
  acknowledge(updateId: number): void;
  clear(): void;
  readonly pendingCount: number;
}

const TERMINATED =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

interface Poll {
  readonly finish: () => void;
  readonly fail: (error: ApiError) => void;
}

export function createUpdateQueue(): UpdateQueue {
  let pending: UpdateRecord[] = [];
  let nextUpdateId = 700_000_001;
  let allowedTypes: readonly string[] | undefined;
  let current: Poll | undefined;
  let listener: () => void = () => {};

  return {
    allow(types) {
      allowedTypes = types.length === 0 ? undefined : types;
    },
    get allowedTypes() {
      return allowedTypes;
    },
    add(type, content) {
      const update = { update_id: nextUpdateId, [type]: content };
      nextUpdateId += 1;
      if (allowedTypes !== undefined && !allowedTypes.includes(type)) return undefined;
      pending.push(update);
      current?.finish();
      listener();
      return update;
    },
    async poll({ offset, limit, timeoutSeconds }, signal) {
      current?.fail(new ApiError(409, TERMINATED));
      if (offset > 0) pending = pending.filter(({ update_id }) => update_id >= offset);
      if (offset < 0) pending = pending.slice(offset);
      if (pending.length === 0 && timeoutSeconds > 0) await arrival(timeoutSeconds, signal);
      return pending.slice(0, limit);
    },
    interrupt(description) {
      current?.fail(new ApiError(409, description));
    },
    onUpdate(newListener) {
      listener = newListener;
    },
    peek: () => pending[0],
    acknowledge(updateId) {
      pending = pending.filter(({ update_id }) => update_id !== updateId);
    },
    clear() {
      pending = [];
    },
    get pendingCount() {
      return pending.length;
    },
  };

  function arrival(timeoutSeconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => poll.finish(), timeoutSeconds * 1000);
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", poll.finish);
        if (current === poll) current = undefined;
      };
      const poll: Poll = {
        finish: () => {
          end();
          resolve();
        },
        fail: (error) => {
          end();
          reject(error);
        },
      };
      current = poll;
      signal.addEventListener("abort", poll.finish);
    });
  }
}
