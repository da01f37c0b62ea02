/**
 * Measures what a process spends before its first vector: starts itself several times, prints the median of each
 * step in milliseconds. Usage: node embeddings/build/measure-start.mjs [MODEL-FOLDER] [--runs N]
 */
import { execFileSync } from "node:child_process";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "7" }, once: { type: "boolean", default: false } },
});
const folder = resolve(positionals[0] ?? fileURLToPath(new URL("../multilingual-e5-small", import.meta.url)));

if (values.once) console.log(JSON.stringify(await measureOnce()));
else report(Number(values.runs));

/** One process: milliseconds of each step, and the memory that is resident at the end. */
async function measureOnce() {
  const steps = {};
  let last = 0;
  const finish = (step) => {
    steps[step] = performance.now() - last;
    last = performance.now();
  };
  finish("start Node");
  const { AutoModel, AutoTokenizer, env } = await import("@xenova/transformers");
  finish("import transformers");
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder));
  finish("load tokenizer");
  const model = await AutoModel.from_pretrained(basename(folder), { dtype: "q8" });
  finish("load model");
  const inputs = tokenizer(["query: 河湾公园种了多少棵柳树？"], { padding: true, truncation: true });
  await model(inputs);
  finish("first query");
  for (let run = 0; run < 20; run++) await model(inputs);
  steps["later query"] = (performance.now() - last) / 20;
  steps["resident MB"] = process.memoryUsage().rss / 1e6;
  await model.dispose();
  return steps;
}

function report(runs) {
  const script = fileURLToPath(import.meta.url);
  const results = Array.from({ length: runs }, () => {
    const begin = performance.now();
    const steps = JSON.parse(
      execFileSync(process.execPath, [script, folder, "--once"], { encoding: "utf8" }),
    );
    return { ...steps, "whole process": performance.now() - begin };
  });
  for (const step of Object.keys(results[0])) {
    const sorted = results.map((result) => result[step]).sort((a, b) => a - b);
    console.log(`${step.padEnd(20)} ${sorted[Math.floor(runs / 2)].toFixed(1).padStart(8)}`);
  }
}
