/**
 * From which containment on a text counts as a reprint: shares folded of copies that were changed on purpose, of the
 * most similar other article, and of random pairs; and how many reprints a collection holds.
 *
 *   npx tsx eval/measure-reprints.ts [--pages DIR]… [--articles FILE.jsonl]… [--show N]
 *
 * `--pages` are folders of .txt pages (default: sample), `--articles` files with lines `{"title"?: …, "text": …}`. With
 * `--show` N pairs that are folded are printed, evenly spread over the collection, to be judged by eye.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findPageFiles } from "../src/read/find-page-files.ts";
import { isReprint, REPRINT_CONTAINMENT } from "../src/retrieve/is-reprint.ts";
import { segmentPage } from "../src/segment/segment-page.ts";
import { splitSentences } from "../src/text/sentences.ts";
import { containment, shinglesOf } from "../src/text/shingles.ts";

const { values } = parseArgs({
  options: {
    pages: { type: "string", multiple: true },
    articles: { type: "string", multiple: true },
    show: { type: "string", default: "0" },
  },
});
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const LEAST_LENGTH = 120;
/** Changed copies are made of this many texts, evenly spread: more say nothing more. */
const MOST_MUTATED = 400;

const { files } = await findPageFiles(values.pages ?? (values.articles ? [] : ["sample"]));
const texts = [
  ...files
    .filter(({ file }) => file.endsWith(".txt"))
    .flatMap(({ path, file }) =>
      segmentPage({ file, lines: readFileSync(path, "utf8").split(/\r?\n/), hints: {} }),
    )
    .map(({ text }) => text),
  ...(values.articles ?? []).flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  ),
].filter((text) => text.length >= LEAST_LENGTH);
const shingles = texts.map((text) => shinglesOf(text));

const sentencesOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);
const everyNth = (text: string, step: number, change: (character: string) => string) =>
  [...text].map((character, at) => (at % step === step - 1 ? change(character) : character)).join("");
const COPIES: Readonly<Record<string, (text: string) => string>> = {
  "one character in 100 misread": (text) =>
    everyNth(text, 100, (character) => (/[\p{Script=Han}a-z]/u.test(character) ? "口" : character)),
  "one character in 40 misread": (text) =>
    everyNth(text, 40, (character) => (/[\p{Script=Han}a-z]/u.test(character) ? "口" : character)),
  "another dateline, the last sentence dropped": (text) =>
    ["本报综合消息", ...sentencesOf(text).slice(0, -1)].join(""),
  "two sentences of our own added": (text) =>
    `编者按：这件事引起了不少读者来信。${text}本报将继续关注事情的进展，欢迎读者来电。`,
  "the last third dropped": (text) => text.slice(0, Math.ceil((text.length * 2) / 3)),
  "every third sentence dropped": (text) =>
    sentencesOf(text)
      .filter((_, at) => at % 3 !== 2)
      .join(""),
};
/** A later report in the same words: it must be shown beside the first. */
const withOtherFigures = (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) % 8) + 1));

const percent = (shares: readonly boolean[]) =>
  shares.length === 0 ? "–" : ((100 * shares.filter(Boolean).length) / shares.length).toFixed(1);
const row = (name: string, pairs: readonly number[]) => ({
  pairs: name,
  n: pairs.length,
  ...Object.fromEntries(THRESHOLDS.map((least) => [least, percent(pairs.map((share) => share >= least))])),
});

const step = Math.max(1, Math.floor(texts.length / MOST_MUTATED));
const chosen = texts.filter((_, at) => at % step === 0);
const report = Object.entries(COPIES).map(([name, change]) =>
  row(
    name,
    chosen.map((text) => containment(shinglesOf(change(text)), shinglesOf(text))),
  ),
);
const random = texts.map((_, at) =>
  containment(shingles[at] as Set<string>, shingles[(at * 7919 + 13) % texts.length] as Set<string>),
);
report.push(
  row(
    "random other article",
    texts.length > 1 ? random.filter((_, at) => (at * 7919 + 13) % texts.length !== at) : [],
  ),
);

/** The article before it in the collection of which most of each stands in. */
const holders = new Map<string, number[]>();
const nearest = shingles.map((own, index) => {
  const shared = new Map<number, number>();
  for (const shingle of own) {
    const before = holders.get(shingle);
    // What hundreds of articles share is a formula of the trade.
    if (before && before.length <= 200)
      for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
    if (before) before.push(index);
    else holders.set(shingle, [index]);
  }
  const [best] = [...shared].sort((a, b) => b[1] - a[1]);
  return best && { other: best[0], share: best[1] / own.size };
});
report.push(
  row(
    "most similar earlier article",
    nearest.flatMap((found) => found?.share ?? []),
  ),
);
console.table(report);

const figures = chosen.filter((text) => /\d/.test(text));
const folded = nearest.flatMap((found, at) =>
  found && isReprint(texts[at] as string, texts[found.other] as string) ? [{ at, ...found }] : [],
);
const alike = nearest.filter((found) => found && found.share >= REPRINT_CONTAINMENT).length;
console.log(
  `${texts.length} texts; at ${REPRINT_CONTAINMENT}: ${alike} pairs alike, ${folded.length} of them folded (the figures agree)`,
);
console.log(
  `later reports, every figure another: ${percent(figures.map((text) => isReprint(withOtherFigures(text), text)))} % of ${figures.length} folded (should be 0)`,
);
for (const [name, change] of Object.entries(COPIES))
  console.log(`${name}: ${percent(chosen.map((text) => isReprint(change(text), text)))} % folded`);
const shown = Number(values.show);
for (let pair = 0; pair < Math.min(shown, folded.length); pair += 1) {
  const { at, other, share } = folded[Math.floor((pair * folded.length) / shown)] as (typeof folded)[0];
  console.log(`\n${share.toFixed(2)}\n  A ${texts[other]?.slice(0, 220)}\n  B ${texts[at]?.slice(0, 220)}`);
}
