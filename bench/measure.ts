/** Median milliseconds of a task over several runs, the first of which only warms up. */
export async function medianMs(runs: number, task: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const startedAt = performance.now();
    await task();
    if (run > 0) times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** Rows of a Markdown table with the ratio of each to the first. */
export function ratioTable(title: string, rows: readonly (readonly [name: string, ms: number])[]): string {
  const base = rows[0]?.[1] ?? 1;
  const lines = rows.map(([name, ms]) => `| ${name} | ${ms.toFixed(1)} | ${(ms / base).toFixed(2)} |`);
  return [`### ${title}`, "", "| | ms | ratio |", "|---|---|---|", ...lines, ""].join("\n");
}
