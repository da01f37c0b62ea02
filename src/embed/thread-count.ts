import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** Version 2 holds "QUOTA PERIOD" in one file, version 1 one number in each of two; in microseconds. */
const QUOTA_FILES = ["/sys/fs/cgroup/cpu.max"];
const QUOTA_FILES_V1 = ["/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "/sys/fs/cgroup/cpu/cpu.cfs_period_us"];

/**
 * Threads for one model run: the processors that this process may use, or what the container's quota pays for if that
 * is less. More threads than quota are stopped in the middle of every run.
 *
 * @param readFile text of a file; throws when it is missing
 */
export function threadCount(
  readFile: (path: string) => string = (path) => readFileSync(path, "utf8"),
  processors: number = availableParallelism(),
): number {
  for (const files of [QUOTA_FILES, QUOTA_FILES_V1]) {
    try {
      const [quota, period] = files.map(readFile).join(" ").trim().split(/\s+/).map(Number);
      if (quota === undefined || period === undefined || !(quota > 0) || !(period > 0)) continue;
      return Math.max(1, Math.min(processors, Math.round(quota / period)));
    } catch {
      // Not in such a container.
    }
  }
  return processors;
}
