import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All bytes in the files of a folder as characters, one a byte: words of ASCII are found in it. */
export function writtenIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");
}
