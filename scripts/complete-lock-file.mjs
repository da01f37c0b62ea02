/**
 * Completes package-lock.json after an `npm install`: adds the optional packages of other platforms that the registry
 * at hand did not have (npm drops them silently, and `npm ci` of npm 11 and later then fails with "Missing: … from lock
 * file"), and takes out download addresses. Run it after every change of the dependencies:
 *
 *     node scripts/complete-lock-file.mjs [--check]
 *
 * With --check it writes nothing and exits with 1 when something is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";

const PLATFORM =
  /-(darwin|linux|win32|android|freebsd|openbsd|netbsd|sunos|aix|openharmony)-(x64|arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x)(?:-(gnu|musl|msvc|gnueabihf|musleabihf|eabi))?$/;

const file = new URL("../package-lock.json", import.meta.url);
const before = readFileSync(file, "utf8");
const lock = JSON.parse(before);

const locked = (name) => Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
for (const entry of Object.values({ ...lock.packages })) {
  delete entry.resolved;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
    if (!os || locked(name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ""),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os: [os],
      cpu: [cpu],
      ...(abi?.startsWith("gnu") && os === "linux" ? { libc: ["glibc"] } : {}),
      ...(abi?.startsWith("musl") ? { libc: ["musl"] } : {}),
    };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));

const after = `${JSON.stringify(lock, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (after !== before) {
    process.stderr.write("package-lock.json is not complete: run node scripts/complete-lock-file.mjs\n");
    process.exit(1);
  }
} else writeFileSync(file, after);
