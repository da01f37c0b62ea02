import { describe, expect, it } from "vitest";
import { threadCount } from "../../src/embed/thread-count.ts";

const filesOf = (files: Readonly<Record<string, string>>) => (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error(`no ${path}`);
  return text;
};

describe("threadCount", () => {
  it.each([
    { name: "no container", files: {}, threads: 8 },
    {
      name: "a quota of two and a half processors",
      files: { "/sys/fs/cgroup/cpu.max": "250000 100000\n" },
      threads: 3,
    },
    { name: "half a processor", files: { "/sys/fs/cgroup/cpu.max": "50000 100000" }, threads: 1 },
    { name: "no quota", files: { "/sys/fs/cgroup/cpu.max": "max 100000" }, threads: 8 },
    { name: "a quota above the machine", files: { "/sys/fs/cgroup/cpu.max": "3200000 100000" }, threads: 8 },
    {
      name: "the older kind of container",
      files: {
        "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "200000\n",
        "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000\n",
      },
      threads: 2,
    },
    {
      name: "the older kind without a quota",
      files: {
        "/sys/fs/cgroup/cpu/cpu.cfs_quota_us": "-1",
        "/sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000",
      },
      threads: 8,
    },
  ])("of 8 processors, $name leaves $threads", ({ files, threads }) => {
    expect(threadCount(filesOf(files), 8)).toBe(threads);
  });
});
