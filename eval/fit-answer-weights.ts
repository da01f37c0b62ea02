/**
 * Fits the constants of src/answer/evidence-weights.ts (which sentence answers) and src/answer/support-weights.ts
 * (whether it is asserted), and scores them by cross-validation and across sets.
 *
 *     npx tsx eval/fit-answer-weights.ts --set PAGES=LABELS [--set PAGES=LABELS …]
 *
 * Questions that no newspaper archive answers are taken from eval/off-topic.jsonl. The sample alone: --set sample=eval/sample. LABELS holds questions.jsonl, articles.jsonl and unanswerable.jsonl.
 */
import { parseArgs } from "node:util";
import { EVIDENCE_WEIGHTS } from "../src/answer/evidence-weights.ts";
import { SUPPORT_BIAS, SUPPORT_THRESHOLDS, SUPPORT_WEIGHTS } from "../src/answer/support-weights.ts";
import { collectAnswerSamples, type RankingSample, type SupportSample } from "./collect-answer-samples.ts";
import { fitRanking, scoreRanking, type Weights } from "./fit-ranking.ts";
import { assertedShare, fitSupport, type SupportModel, thresholdFor } from "./fit-support.ts";

const FOLDS = 5;
/** Share of the answerable questions that are to be asserted, a little above what is demanded (0.85). */
const ASSERTED = 0.92;

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    reader: { type: "boolean", default: false },
  },
});
if (values.set.length === 0) {
  process.stderr.write("usage: npx tsx eval/fit-answer-weights.ts --set PAGES=LABELS …\n");
  process.exit(2);
}
const ranking: RankingSample[] = [];
const support: SupportSample[] = [];
for (const set of values.set) {
  const [pages = "", labels = ""] = set.split("=");
  const samples = await collectAnswerSamples(pages, labels, values.reader);
  ranking.push(...samples.ranking);
  support.push(...samples.support);
}

const round = (numbers: object) =>
  JSON.stringify(
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value.toFixed(2))])),
  );
const print = (line: string) => process.stdout.write(`${line}\n`);
const sets = [...new Set(ranking.map(({ set }) => set))];

print("## The best sentence holds the fact / stands in a right article\n");
print(`| weights | ${sets.join(" | ")} |`);
print(`|---|${sets.map(() => "---").join("|")}|`);
const rankingRow = (name: string, weights: Weights) => {
  const cells = sets.map((set) => {
    const { fact, article } = scoreRanking(
      weights,
      ranking.filter((sample) => sample.set === set),
    );
    return `${fact.toFixed(3)} / ${article.toFixed(3)}`;
  });
  print(`| ${name} | ${cells.join(" | ")} |`);
};
rankingRow("as committed", EVIDENCE_WEIGHTS as Weights);
for (const set of sets)
  rankingRow(`fitted on ${set}`, fitRanking(ranking.filter((sample) => sample.set === set)));
const fitted = fitRanking(ranking);
rankingRow("fitted on all", fitted);
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = fitRanking(ranking.filter((__, index) => index % FOLDS !== fold));
  return scoreRanking(
    weights,
    ranking.filter((__, index) => index % FOLDS === fold),
  );
});
const meanOf = (key: "fact" | "article") => folds.reduce((sum, fold) => sum + fold[key], 0) / FOLDS;
print(`\n${FOLDS}-fold cross-validation: ${meanOf("fact").toFixed(3)} / ${meanOf("article").toFixed(3)}`);
print(`\nEVIDENCE_WEIGHTS: ${round(fitted)}\n`);

print("## Asserted: answerable, article taken away, near-misses, off-topic\n");
print(`| weights | threshold | ${sets.join(" | ")} |`);
print(`|---|---|${sets.map(() => "---").join("|")}|`);
const supportRow = (name: string, model: SupportModel, threshold: number) => {
  const cells = sets.map((set) => {
    const rows = support.filter((sample) => sample.set === set);
    return (["answerable", "removed", "near-miss", "off-topic"] as const)
      .map((kind) => assertedShare(model, threshold, rows, kind).toFixed(2))
      .join(", ");
  });
  print(`| ${name} | ${threshold.toFixed(2)} | ${cells.join(" | ")} |`);
};
supportRow("as committed", { weights: SUPPORT_WEIGHTS, bias: SUPPORT_BIAS }, SUPPORT_THRESHOLDS.answered);
for (const set of sets) {
  const rows = support.filter((sample) => sample.set === set);
  const model = fitSupport(rows);
  supportRow(`fitted on ${set}`, model, thresholdFor(model, rows, ASSERTED));
}
const model = fitSupport(support);
supportRow("fitted on all", model, thresholdFor(model, support, ASSERTED));
for (const threshold of [-1.2, -1, -0.8, -0.6, -0.4, -0.2, 0]) supportRow("fitted on all", model, threshold);
print(`\nSUPPORT_WEIGHTS: ${round(model.weights)}\nSUPPORT_BIAS: ${model.bias.toFixed(2)}`);
