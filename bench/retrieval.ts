import { join } from "node:path";
import { INSTALLATION_ROOT } from "../src/config.ts";
import { createTransformersEmbedder } from "../src/embed/transformers-embedder.ts";
import { loadBilingualDictionary } from "../src/retrieve/bilingual-dictionary.ts";
import { type RetrieveDependencies, retrievePassages } from "../src/retrieve/retrieve-passages.ts";
import { openLanceStore } from "../src/store/lance-store.ts";

/** Names, typing errors, both languages, dates and values: what makes planning and scoring work hardest. */
const QUESTIONS = [
  "How much did Rucheng recover?",
  "汝城追回了多少钱？",
  "ruceng recoverd how much pensoin money last march??",
  "Who leads the clapper-talk troupe in Shaoshan, and how old are they on average?",
  "2021年12月谁领了3.2万元？",
  "夜市招聘来了几家企业，开在哪个社区，几点结束？",
  "Which county recovered more in wages in 2021, Dongan or Linwu?",
  "哪天开的会？",
];
const RUNS = 12;

interface Call {
  readonly kind: "embed" | "index";
  readonly startMs: number;
  readonly endMs: number;
}

/** Every function of an object, with its calls written down. */
function timed<Target extends object>(target: Target, kind: Call["kind"], calls: Call[]): Target {
  return new Proxy(target, {
    get(_, key) {
      const member = Reflect.get(target, key, target) as unknown;
      if (typeof member !== "function") return member;
      return async (...passed: unknown[]) => {
        const startMs = performance.now();
        try {
          return await (member as (...values: unknown[]) => unknown).apply(target, passed);
        } finally {
          calls.push({ kind, startMs, endMs: performance.now() });
        }
      };
    },
  });
}

/** Milliseconds during which at least one of the calls was under way. */
function coveredMs(calls: readonly Call[]): number {
  let covered = 0;
  let coveredTo = 0;
  for (const { startMs, endMs } of [...calls].sort((a, b) => a.startMs - b.startMs)) {
    covered += Math.max(0, endMs - Math.max(startMs, coveredTo));
    coveredTo = Math.max(coveredTo, endMs);
  }
  return covered;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Retrieval over an index, its parts side by side: the query embedding, the searches and look-ups of LanceDB, and what
 * planning, weighing, scoring and fusing add to them.
 *
 * @returns a Markdown table of medians in milliseconds, or why there is none
 */
export async function benchRetrieval(location: string): Promise<string> {
  const store = await openLanceStore({ location });
  if (!store) return `There is no index at ${location}.\n`;
  const embedder = await createTransformersEmbedder({
    model: join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small"),
  });
  const dictionary = loadBilingualDictionary(join(INSTALLATION_ROOT, "dictionary/english-chinese.tsv.gz"));
  const calls: Call[] = [];
  const dependencies: RetrieveDependencies = {
    store: timed(store, "index", calls),
    embedder: timed(embedder, "embed", calls),
    dictionary,
  };
  const { articles, passages } = await store.status();
  const all: number[][] = [];
  const lines: string[] = [];
  for (const text of QUESTIONS) {
    const rows: number[][] = [];
    for (let run = 0; run <= RUNS; run++) {
      calls.length = 0;
      const startMs = performance.now();
      await retrievePassages({ text }, dependencies);
      const totalMs = performance.now() - startMs;
      const kinds = (["embed", "index"] as const).map((kind) =>
        coveredMs(calls.filter((call) => call.kind === kind)),
      );
      if (run > 0) rows.push([totalMs, ...kinds, totalMs - coveredMs(calls)]);
    }
    all.push(...rows);
    lines.push(rowOf(text, rows));
  }
  await Promise.all([embedder.close(), store.close()]);
  return [
    `### Retrieval at ${articles} articles, ${passages} passages (medians, ms)`,
    "",
    "| question | all | embed the query | LanceDB | plan and fuse |",
    "|---|---|---|---|---|",
    ...lines,
    rowOf("**all**", all),
    "",
  ].join("\n");
}

function rowOf(name: string, rows: readonly (readonly number[])[]): string {
  const columns = [0, 1, 2, 3].map((column) => median(rows.map((row) => row[column] ?? 0)).toFixed(1));
  return `| ${name} | ${columns.join(" | ")} |`;
}
