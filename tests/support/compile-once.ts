import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * The start script compiles the sources when they have changed. Done once before all tests, so that the processes that
 * tests start side by side find it done.
 */
export default function compileOnce(): void {
  const start = fileURLToPath(new URL("../../bin/archivist.mjs", import.meta.url));
  execFileSync(process.execPath, [start, "--help"], { stdio: "ignore" });
}
