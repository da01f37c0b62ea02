import { createHash, timingSafeEqual } from "node:crypto";

/** A check of what a request brings along; how long it takes says nothing about the secret, not even its length. */
export function createSecretCheck(secret: string): (given: string | string[] | undefined) => boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const expected = digest(secret);
  return (given) => typeof given === "string" && timingSafeEqual(digest(given), expected);
}
