import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Reader, Reading } from "../src/reader/reader.ts";

/** A reader that keeps what it read in a file of JSON lines: another fit over the same questions does not read again. */
export function rememberReadings(reader: Reader, file: string): Reader {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  const known = new Map(lines.map((line) => JSON.parse(line) as [string, Reading[]]));
  return {
    async read(question, windows) {
      const key = createHash("sha256")
        .update(JSON.stringify([question, windows]))
        .digest("hex")
        .slice(0, 24);
      const readings = known.get(key) ?? (await reader.read(question, windows));
      if (!known.has(key)) appendFileSync(file, `${JSON.stringify([key, readings])}\n`);
      known.set(key, readings);
      return readings;
    },
    close: () => reader.close(),
  };
}
