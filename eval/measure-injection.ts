/**
 * All trials of attacks planted in articles and questions, and the news that quotes what they say; the test that makes
 * some of them at every run is the experiment itself.
 *
 *   npx tsx eval/measure-injection.ts
 */
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["vitest", "run", "tests/pipeline/injection.test.ts"], {
  env: { ...process.env, INJECTION_TRIALS: "all" },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
