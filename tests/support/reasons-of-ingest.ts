import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../architecture/project-files.ts";

/** A reason as it stands in the code behind one of these words; `${…}` is a value. */
const REASON =
  /(?:problem: |reason: |reason |unread\(|refuse\(|skip\(file, |NO_TEXT = |UNKNOWN_FONTS =\s+|NOT_READ = |\? |: )(["`])((?:is|are|has|holds|cannot|goes|leads|nests|unpacks|brings|the|no|front) (?:(?!\1).)+)\1/g;

/** Every reason why ingest passes something over, as the code words it, with 7 for each value. */
export function reasonsOfIngest(): string[] {
  const folder = join(PROJECT_ROOT, "src");
  // Not of the one that `articles --explain` reads a single page by; its reasons reach the terminal alone.
  const names = readdirSync(join(folder, "read")).filter((name) => name !== "read-single-page.ts");
  const files = [...names.map((name) => join("read", name)), "pipeline/build-index.ts", "upload-folder.ts"];
  const found = files.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(REASON)].map(([, , reason = ""]) => reason),
  );
  const reasons = found.map((reason) => reason.replace(/\$\{[^}]*(?:\{[^}]*\}[^}]*)*\}/g, "7"));
  // What is put together of a value alone: the value is a reason too.
  return [...new Set(reasons)].filter((reason) => !/^(?:has|no|is a PDF with) 7$/.test(reason));
}
