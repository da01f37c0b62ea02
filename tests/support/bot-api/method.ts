import { badRequest } from "./api-error.ts";
import type { Parameters } from "./records.ts";
import type { Transcript } from "./transcript.ts";
import type { UpdateQueue } from "./update-queue.ts";
import type { Webhook } from "./webhook.ts";
import type { World } from "./world.ts";

/** What a method works on. */
export interface MethodContext {
  readonly world: World;
  readonly queue: UpdateQueue;
  readonly webhook: Webhook;
  readonly transcript: Transcript;
  /** Commands as set by scope and language. */
  readonly commands: Map<string, readonly unknown[]>;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** A method's result, or a thrown ApiError. */
export type Method = (parameters: Parameters, context: MethodContext) => unknown;

/** A whole number, which forms carry as text. */
export function integerParameter(parameters: Parameters, name: string, fallback: number): number {
  const value = parameters[name];
  if (value === undefined || value === "") return fallback;
  const number = Number(value);
  if (!Number.isInteger(number)) throw badRequest(`invalid ${name} specified`);
  return number;
}

/** True for true, "true", "yes" and 1, as the Bot API reads them. */
export function isTrue(value: unknown): boolean {
  return ["true", "yes", "1"].includes(String(value).toLowerCase());
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
