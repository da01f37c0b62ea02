/**
 * Fits the constants of src/answer/evidence-weights.ts (which sentence answers), src/answer/choice-weights.ts (which
 * value of it) and src/answer/support-weights.ts (whether it is asserted), and scores them by cross-validation and
 * across sets.
 *
 *     npx tsx eval/fit-answer-weights.ts --set PAGES=LABELS … [--test PAGES=LABELS …] [--reader [--readings FILE]]
 *
 * LABELS holds questions.jsonl, articles.jsonl and unanswerable.jsonl; the sample alone is --set sample=eval/sample.
 * Questions that no newspaper archive answers are taken from eval/off-topic.jsonl. On the sets of --test nothing is
 * fitted. With --readings what the reader read is kept, so that the next fit with the same reader is quick. Later weights
 * depend on the earlier: commit those of the sentences, then run again for the values, then for the support.
 */
import { parseArgs } from "node:util";
import { CHOICE_WEIGHTS, READ_CHOICE_WEIGHTS } from "../src/answer/choice-weights.ts";
import { EVIDENCE_WEIGHTS, READ_EVIDENCE_WEIGHTS } from "../src/answer/evidence-weights.ts";
import { READ_SUPPORT, SUPPORT_THRESHOLDS } from "../src/answer/support-weights.ts";
import { collectAnswerSamples, type RankingSample, type SupportSample } from "./collect-answer-samples.ts";
import { type Choice, firstChoice, fitRanking } from "./fit-ranking.ts";
import {
  assertedShare,
  calibrate,
  calibrationOf,
  fitSupport,
  type SupportModel,
  thresholdFor,
} from "./fit-support.ts";

const FOLDS = 5;
/** Share of the answerable questions that are to be asserted, a little above what is demanded (0.85). */
const ASSERTED = 0.9;

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: [] },
    test: { type: "string", multiple: true, default: [] },
    reader: { type: "boolean", default: false },
    readings: { type: "string" },
  },
});
if (values.set.length === 0) {
  process.stderr.write("usage: npx tsx eval/fit-answer-weights.ts --set PAGES=LABELS …\n");
  process.exit(2);
}
const ranking: RankingSample[] = [];
const support: SupportSample[] = [];
for (const set of [...values.set, ...values.test]) {
  const [pages = "", labels = ""] = set.split("=");
  const samples = await collectAnswerSamples(pages, labels, {
    usesReader: values.reader,
    readings: values.readings,
  });
  ranking.push(...samples.ranking);
  support.push(...samples.support);
}

const round = (numbers: object) =>
  JSON.stringify(
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value.toFixed(2))])),
  );
const print = (line: string) => process.stdout.write(`${line}\n`);
const sets = [...new Set(ranking.map(({ set }) => set))];
const testSets = new Set(values.test.map((set) => set.split("=")[1]));
const fittedSets = sets.filter((set) => !testSets.has(set));
const isFitted = ({ set }: { readonly set: string }) => !testSets.has(set);
const shareOf = <Row>(rows: readonly Row[], test: (row: Row) => boolean) =>
  (rows.filter(test).length / (rows.length || 1)).toFixed(3);
const header = (title: string) => {
  print(`\n## ${title}\n`);
  print(`| weights | ${sets.map((set) => (testSets.has(set) ? `${set} (test)` : set)).join(" | ")} |`);
  print(`|---|${sets.map(() => "---").join("|")}|`);
};

/** Fits weights of choices on every set, on all, and in folds, and prints how often the first choice is right. */
function fitChoices<Sign extends string, One extends Choice<Sign>>(
  title: string,
  choicesOf: (sample: RankingSample) => readonly One[],
  committed: Readonly<Record<Sign, number>>,
  score: (weights: Readonly<Record<Sign, number>>, questions: readonly (readonly One[])[]) => string,
): void {
  header(title);
  const questionsOf = (samples: readonly RankingSample[]) =>
    samples.map(choicesOf).filter((choices) => choices.length > 0);
  const ofSet = (set: string) => questionsOf(ranking.filter((sample) => sample.set === set));
  const row = (name: string, weights: Readonly<Record<Sign, number>>) =>
    print(`| ${name} | ${sets.map((set) => score(weights, ofSet(set))).join(" | ")} |`);
  row("as committed", committed);
  for (const set of fittedSets) row(`fitted on ${set}`, fitRanking(ofSet(set), committed));
  const all = questionsOf(ranking.filter(isFitted));
  const fitted = fitRanking(all, committed);
  row("fitted on all", fitted);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (index: number) => index % FOLDS === fold;
    const weights = fitRanking(
      all.filter((__, index) => !inFold(index)),
      committed,
    );
    return score(
      weights,
      all.filter((__, index) => inFold(index)),
    );
  });
  print(`\n${FOLDS} folds, each scored with the weights of the others: ${folds.join(" · ")}`);
  print(round(fitted));
}

fitChoices(
  "The best sentence holds the fact / stands in a right article",
  ({ sentences }) => sentences,
  values.reader ? READ_EVIDENCE_WEIGHTS : EVIDENCE_WEIGHTS,
  (weights, questions) => {
    const best = questions.map((sentences) => firstChoice(weights, sentences));
    return `${shareOf(best, (one) => one?.held === 1)} / ${shareOf(best, (one) => one?.inGold === true)}`;
  },
);
fitChoices(
  "The first value is right, of the questions for one",
  (sample) => sample.values,
  values.reader ? READ_CHOICE_WEIGHTS : CHOICE_WEIGHTS,
  (weights, questions) => shareOf(questions, (choices) => firstChoice(weights, choices)?.held === 1),
);

header("Asserted: answerable, article taken away, near-misses, off-topic");
const supportRow = (name: string, model: SupportModel, threshold: number) => {
  const cells = sets.map((set) => {
    const rows = support.filter((sample) => sample.set === set);
    return (["answerable", "removed", "near-miss", "off-topic"] as const)
      .map((kind) => assertedShare(model, threshold, rows, kind).toFixed(2))
      .join(", ");
  });
  print(`| ${name}, from ${threshold.toFixed(2)} | ${cells.join(" | ")} |`);
};
supportRow("as committed", READ_SUPPORT, SUPPORT_THRESHOLDS.read.answered);
for (const set of fittedSets) {
  const rows = support.filter((sample) => sample.set === set);
  const model = fitSupport(rows);
  supportRow(`fitted on ${set}`, model, thresholdFor(model, rows, ASSERTED));
}
const samples = support.filter(isFitted);
const model = calibrate(samples, FOLDS);
supportRow("fitted on all, calibrated", model, thresholdFor(model, samples, ASSERTED));
for (const threshold of [-1.5, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5])
  supportRow("fitted on all, calibrated", model, threshold);
print(`\nslope ${model.slope.toFixed(2)}, offset ${model.offset.toFixed(2)}`);
for (const part of ["relevance", "reading"] as const)
  print(`\n${part}: ${round(model[part].weights)}, bias ${model[part].bias.toFixed(2)}`);
print("\n| support said | questions | right |\n|---|---|---|");
for (const set of [samples, support.filter((sample) => !isFitted(sample))]) {
  for (const { from, to, count, right } of calibrationOf(model, set))
    print(`| ${from.toFixed(1)}–${to.toFixed(1)} | ${count} | ${right.toFixed(2)} |`);
  print("| | | |");
}
