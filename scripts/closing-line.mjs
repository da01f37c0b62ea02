/** Prints "N passed, N failed, N skipped" from the log of a vitest run; exits with 1 when no test was run. */
import { readFileSync } from "node:fs";

const log = readFileSync(process.argv[2] ?? "", "utf8");
const summary = log.split("\n").findLast((line) => /^\s*Tests\s/.test(line)) ?? "";
const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
const passed = count("passed");
const failed = count("failed");
process.stdout.write(`${passed} passed, ${failed} failed, ${count("skipped")} skipped\n`);
if (passed + failed === 0) process.exit(1);
