/**
 * Recall@1 under other weights of the ranking (src/retrieve/ranking-weights.ts), for choosing them: every constant is
 * varied by itself around the committed values.
 *
 *     npx tsx eval/fit-ranking-weights.ts --set INDEX=QUESTIONS.jsonl [--set …] [--limit N]
 *
 * INDEX is an index that `ingest` built; a set in which the right articles stand among thousands of others tells more
 * than one alone. The right articles of a question are those that hold its `evidence`, or its `doc`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { INSTALLATION_ROOT } from "../src/config.ts";
import { createTransformersEmbedder } from "../src/embed/transformers-embedder.ts";
import { loadBilingualDictionary } from "../src/retrieve/bilingual-dictionary.ts";
import { cleanQuestion, questionLanguage } from "../src/retrieve/clean-question.ts";
import { RANKING_WEIGHTS, type RankingWeights } from "../src/retrieve/ranking-weights.ts";
import { retrievePassages } from "../src/retrieve/retrieve-passages.ts";
import type { ArchiveStore } from "../src/store/archive-store.ts";
import { openLanceStore } from "../src/store/lance-store.ts";

interface LabelledQuestion {
  readonly question: string;
  readonly doc?: string;
  readonly evidence?: string;
}

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    limit: { type: "string", default: "400" },
  },
});
if (values.set.length === 0) {
  process.stderr.write("usage: npx tsx eval/fit-ranking-weights.ts --set INDEX=QUESTIONS.jsonl …\n");
  process.exit(2);
}

type Change = (committed: RankingWeights) => RankingWeights;
const legs =
  (change: Partial<RankingWeights["legs"]>): Change =>
  (committed) => ({ ...committed, legs: { ...committed.legs, ...change } });
const VARIATIONS: readonly [string, Change][] = [
  ["as committed", (committed) => committed],
  ["dense alone", legs({ lexical: 0, bridge: 0, pinyin: 0 })],
  ["no dense", legs({ dense: 0 })],
  ...[0.5, 0.7, 1.4, 2].map((factor): [string, Change] => [
    `dense × ${factor}`,
    (committed) => legs({ dense: committed.legs.dense * factor })(committed),
  ]),
  ...(["lexical", "bridge", "pinyin"] as const).flatMap((leg) =>
    [0, 0.5, 2].map((factor): [string, Change] => [
      `${leg} × ${factor}`,
      (committed) => legs({ [leg]: committed.legs[leg] * factor })(committed),
    ]),
  ),
  ...[1, 2, 4].map((name): [string, Change] => [`name ${name}`, (committed) => ({ ...committed, name })]),
  ...[0, 0.3, 0.7].map((articleShare): [string, Change] => [
    `article share ${articleShare}`,
    (committed) => ({ ...committed, articleShare }),
  ]),
  ...[0.1, 0.6, 1].map((namesake): [string, Change] => [
    `namesake ${namesake}`,
    (committed) => ({ ...committed, namesake }),
  ]),
  ...[0, 0.5, 2, 4].map((factor): [string, Change] => [
    `narrowing × ${factor}`,
    ({ narrowing: { date, newspaper, value }, ...committed }) => ({
      ...committed,
      narrowing: { date: date * factor, newspaper: newspaper * factor, value: value * factor },
    }),
  ]),
  ...[0, 0.5, 1, 1.5, 2].map((titleBoost): [string, Change] => [
    `title boost ${titleBoost}`,
    (committed) => ({ ...committed, titleBoost }),
  ]),
];

const embedder = await createTransformersEmbedder({
  model: join(INSTALLATION_ROOT, "embeddings/multilingual-e5-small"),
});
const dictionary = loadBilingualDictionary(join(INSTALLATION_ROOT, "dictionary/english-chinese.tsv.gz"));
const vectors = new Map<string, Promise<Float32Array[]>>();
/** The same question is asked once a variation and embedded once. */
const remembering = {
  embedQueries(texts: readonly string[]) {
    const key = texts.join("\n");
    const known = vectors.get(key) ?? embedder.embedQueries(texts);
    vectors.set(key, known);
    return known;
  },
};

/** Recall@1 by language of the question. */
async function recallAt1(
  store: ArchiveStore,
  questions: readonly (LabelledQuestion & { readonly right: ReadonlySet<string> })[],
  change: Change,
): Promise<Map<string, number>> {
  const hits = new Map<string, boolean[]>();
  for (const { question, right } of questions) {
    const lang = questionLanguage(cleanQuestion(question));
    const { passages } = await retrievePassages(
      { text: question },
      { store, embedder: remembering, dictionary },
      { limit: 1, weights: change(RANKING_WEIGHTS[lang]) },
    );
    hits.set(lang, [...(hits.get(lang) ?? []), right.has(passages[0]?.articleId ?? "")]);
  }
  return new Map([...hits].map(([lang, list]) => [lang, list.filter(Boolean).length / list.length]));
}

const columns: { readonly name: string; readonly recall: readonly string[] }[] = [];
for (const set of values.set) {
  const [location = "", file = ""] = set.split("=");
  const store = await openLanceStore({ location });
  if (!store) throw new Error(`there is no index at ${location}`);
  const texts = (await store.listArticles()).map(({ id, text }) => ({ id, text: text.replace(/\s+/g, "") }));
  const all = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledQuestion);
  const step = Math.max(1, Math.floor(all.length / Number(values.limit)));
  const questions = all
    .filter((_, index) => index % step === 0)
    .map((question) => {
      const evidence = question.evidence?.replace(/\s+/g, "");
      const holding = texts.filter(({ text }) => evidence && text.includes(evidence)).map(({ id }) => id);
      return { ...question, right: new Set(question.doc ? [question.doc] : holding) };
    })
    .filter(({ right }) => right.size > 0);
  const results: Map<string, number>[] = [];
  for (const [, change] of VARIATIONS) results.push(await recallAt1(store, questions, change));
  for (const lang of results[0]?.keys() ?? []) {
    columns.push({
      name: `${location.split("/").at(-1)} ${lang}`,
      recall: results.map((result) => (result.get(lang) ?? 0).toFixed(3)),
    });
  }
  await store.close();
}
await embedder.close();

const print = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
print(["weights", ...columns.map(({ name }) => name)]);
print(["---", ...columns.map(() => "---")]);
VARIATIONS.forEach(([name], row) => void print([name, ...columns.map(({ recall }) => recall[row] ?? "")]));
