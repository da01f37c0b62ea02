/** Ids that begin with the time, so that the order of keys is that of age, and end so that nobody can guess them. */
import { randomBytes } from "node:crypto";

/** Milliseconds since 1970 to the base 36 have no more until the year 5188. */
const TIME_DIGITS = 9;
const RANDOM_BYTES = 5;

/** 19 letters and digits. */
export function newTimedId(timeMs: number): string {
  return `${timeDigits(timeMs)}${randomBytes(RANDOM_BYTES).toString("hex")}`;
}

/** The beginning of all ids of a time; ids of earlier times come before it. */
export function timeDigits(timeMs: number): string {
  return Math.max(0, timeMs).toString(36).padStart(TIME_DIGITS, "0");
}

/** When an id was made, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, TIME_DIGITS), 36);
}
