import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * All bytes in the files of a folder that hold what is stored, as text: words that nothing else repeats a part of are not
 * changed by compression. The manifest names the first and last key of every file that there was since it was opened.
 */
export function writtenIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("MANIFEST"))
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");
}
