import { spawn } from "node:child_process";
import { join } from "node:path";
import { PROJECT_ROOT } from "../architecture/project-files.ts";

export const START = join(PROJECT_ROOT, "bin/archivist.mjs");

/** The pages that the program brings. */
export const SAMPLE = join(PROJECT_ROOT, "sample");

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Runs it as another user of this machine; only the administrator may. */
  readonly userId?: number;
  /** Asked again and again; the first time it says yes the program gets a SIGINT, as Ctrl-C sends it. */
  readonly interruptWhen?: () => boolean;
}

/** Runs the real program, as `npm start` does, in a folder, with none of the configuration of the machine it runs on. */
export async function runArchivist(
  args: readonly string[],
  { cwd, environment = {}, input = "", userId, interruptWhen }: RunOptions,
): Promise<Finished> {
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  const child = spawn(process.execPath, [START, ...args], {
    cwd,
    ...(userId === undefined ? {} : { uid: userId, gid: userId }),
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...environment },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.end(input);
  const watching = setInterval(() => {
    if (!interruptWhen?.()) return;
    clearInterval(watching);
    child.kill("SIGINT");
  }, 20);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  }).finally(() => clearInterval(watching));
  return { code, stdout, stderr };
}

/** The JSON values of an output of one a line. */
export function jsonLines<Value>(output: string): Value[] {
  return output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Value);
}
