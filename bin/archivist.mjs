#!/usr/bin/env node
/**
 * Starts the program: `npm start -- …` and `npx archivist …`. Compiled code starts in half the time of code that is
 * transformed while it loads (measured: 1.2 s and 1.9 s to the first answer), so the sources are compiled when they
 * are newer than what was compiled last; an installation without the compiler transforms them instead.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const compiled = join(root, "dist");
const compiler = join(root, "node_modules/typescript/bin/tsc");

function newestSourceMs() {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return Math.max(...sources.map((source) => statSync(join(root, "src", source)).mtimeMs));
}

function isFresh() {
  const marker = join(compiled, "main.js");
  if (!existsSync(marker)) return false;
  // An installation that brings no sources has been compiled for good.
  return !existsSync(join(root, "src")) || statSync(marker).mtimeMs >= newestSourceMs();
}

/** Compiles (types are the business of `npm run typecheck`) beside the old result and swaps, so that another process never sees half of it. */
function compile() {
  const fresh = `${compiled}-${process.pid}`;
  const old = `${fresh}-old`;
  try {
    execFileSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--noCheck", "--outDir", fresh], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    // The wording, which compiled code looks for where the sources have it.
    cpSync(join(root, "src/render/locales"), join(fresh, "render/locales"), { recursive: true });
    if (existsSync(compiled)) renameSync(compiled, old);
    renameSync(fresh, compiled);
    return true;
  } catch {
    return false;
  } finally {
    for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  }
}

if (isFresh() || (existsSync(compiler) && compile())) {
  await import(new URL("../dist/main.js", import.meta.url).href);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import(new URL("../src/main.ts", import.meta.url).href);
}
