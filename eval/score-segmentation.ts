/**
 * Scores `segmentPage` against a gold segmentation.
 *
 *   npx tsx eval/score-segmentation.ts --pages DIR --gold FILE [--questions FILE] [--verbose]
 *
 * B-cubed F1 of line-to-article assignment over non-blank lines, a page; titles, first and last characters of
 * the text; gold articles that no article of ours stands for; evidence of questions that stands verbatim
 * (white space and width aside) in the clean text of one article, and of the right one; spaces between Chinese
 * characters outside headlines and names.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Article } from "../src/model/article.ts";
import { pathHints } from "../src/read/path-hints.ts";
import { segmentPage } from "../src/segment/segment-page.ts";
import { foldWidth } from "../src/text/fold-width.ts";
import { bCubed } from "./b-cubed.ts";

interface GoldArticle {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly title_position: string;
  readonly start: string;
  readonly end: string;
  readonly lines: readonly number[] | readonly (readonly number[])[];
  readonly byline?: string | null;
  readonly date?: string | null;
  readonly kicker?: string;
  readonly kind: string;
  readonly lead?: { readonly start: string };
}

interface GoldQuestion {
  readonly id: string;
  readonly articles: readonly string[];
  readonly also_ok?: readonly string[];
  readonly evidence?: string;
}

const { values } = parseArgs({
  options: {
    pages: { type: "string" },
    gold: { type: "string" },
    questions: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
if (!values.pages || !values.gold) {
  console.error("usage: score-segmentation --pages DIR --gold FILE [--questions FILE] [--verbose]");
  process.exit(2);
}
const pagesFolder = values.pages;
const readRows = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const gold = readRows<GoldArticle>(values.gold);
const questions = values.questions ? readRows<GoldQuestion>(values.questions) : [];
const complain = (message: string) => values.verbose && console.error(message);

/** Hyphens go with the white space: at a line end nobody can tell a split word from a compound. */
const plain = (text: string) => foldWidth(text).replace(/[\s-]+/g, "");
const withoutCredit = (text: string) => text.replace(/\([^()]*\)$/, "");
const bare = (title: string) =>
  plain(title)
    .replace(/\([^()]*(?:残缺|缺失|说明|Caption)[^()]*\)/g, "")
    .replace(/[\p{P}\p{S}]/gu, "")
    .toLowerCase();
const rangesOf = ({ lines }: GoldArticle) =>
  (typeof lines[0] === "number" ? [lines] : lines) as readonly (readonly [number, number])[];

interface PageScore {
  readonly file: string;
  readonly articles: number;
  readonly ours: number;
  readonly f1: number;
  readonly titled: number;
  readonly titles: number;
  readonly starts: number;
  readonly ends: number;
  readonly bylines: number;
  readonly dates: number;
  readonly kinds: number;
  readonly lost: number;
}

const matched = new Map<string, Article>();
const pages = new Map<string, Article[]>();

function scorePage(file: string): PageScore {
  const lines = readFileSync(join(pagesFolder, file), "utf8").split(/\r?\n/);
  const ours = segmentPage({ file, lines, hints: pathHints(file) });
  pages.set(file, ours);
  const expected = gold.filter((article) => article.file === file);
  const label = new Map<number, string>();
  const goldLabel = new Map<number, string>();
  const printed = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index + 1]));
  for (const article of ours) {
    for (const [from, to] of article.source.lines)
      for (let line = from; line <= to; line++) label.set(line, article.id);
  }
  for (const article of expected) {
    for (const [from, to] of rangesOf(article))
      for (let line = from; line <= to; line++) goldLabel.set(line, article.id);
  }
  const judged = printed.filter((line) => goldLabel.has(line));
  for (const line of printed) if (!label.has(line)) complain(`${file}:${line} belongs to no article`);
  const { f1 } = bCubed(judged.map((line) => [label.get(line) ?? `none-${line}`, goldLabel.get(line) ?? ""]));
  const counts = { titles: 0, titled: 0, starts: 0, ends: 0, bylines: 0, dates: 0, kinds: 0, lost: 0 };
  const taken = new Set<string>();
  for (const article of expected) {
    const own = new Map<string, number>();
    for (const line of judged.filter((at) => goldLabel.get(at) === article.id)) {
      const id = label.get(line) ?? "";
      own.set(id, (own.get(id) ?? 0) + 1);
    }
    const best = [...own].sort((first, second) => second[1] - first[1]).find(([id]) => !taken.has(id))?.[0];
    const found = ours.find(({ id }) => id === best);
    if (!found) {
      counts.lost++;
      complain(`${article.id} lost: ${article.title}`);
      continue;
    }
    taken.add(found.id);
    matched.set(article.id, found);
    const text = plain(found.text);
    const starts = [article.start, article.lead?.start].filter((start) => start !== undefined).map(plain);
    if (article.title_position !== "none") {
      counts.titled++;
      if (bare(found.title) === bare(article.title)) counts.titles++;
      else complain(`${article.id} title: ${found.title} | gold: ${article.title}`);
    }
    if (starts.some((start) => text.startsWith(start))) counts.starts++;
    else complain(`${article.id} start: ${text.slice(0, 24)} | gold: ${article.start}`);
    const end = plain(article.end);
    const unsigned = plain(found.text.replace(/(?:\n[^\n。]{2,24}){1,3}$/u, ""));
    if ([text, unsigned].some((own) => own.endsWith(end) || own.endsWith(withoutCredit(end)))) counts.ends++;
    else complain(`${article.id} end: ${text.slice(-24)} | gold: ${article.end}`);
    if (bare(found.byline ?? "") === bare(article.byline ?? "")) counts.bylines++;
    else complain(`${article.id} byline: ${found.byline} | gold: ${article.byline}`);
    if ((found.date ?? null) === (article.date ?? null)) counts.dates++;
    else complain(`${article.id} date: ${found.date} | gold: ${article.date}`);
    if (found.kind === article.kind) counts.kinds++;
    else complain(`${article.id} kind: ${found.kind} | gold: ${article.kind}`);
  }
  return { file, articles: expected.length, ours: ours.length, f1, ...counts };
}

const scores = [...new Set(gold.map((article) => article.file))].map(scorePage);
console.table(
  scores.map(({ file, f1, articles, ...rest }) => ({
    page: file.slice(-28),
    gold: articles,
    ours: rest.ours,
    "B³ F1": f1.toFixed(3),
    titles: `${rest.titles}/${rest.titled}`,
    starts: rest.starts,
    ends: rest.ends,
    bylines: rest.bylines,
    dates: rest.dates,
    kinds: rest.kinds,
    lost: rest.lost,
  })),
);
const sum = (pick: (score: PageScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
const share = (part: number, whole: number) =>
  `${part}/${whole} = ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const total = sum(({ articles }) => articles);
console.log(
  `B-cubed F1: lowest ${Math.min(...scores.map(({ f1 }) => f1)).toFixed(3)}, mean ${(sum(({ f1 }) => f1) / scores.length).toFixed(3)}`,
);
console.log(
  `titles right: ${share(
    sum(({ titles }) => titles),
    sum(({ titled }) => titled),
  )}`,
);
console.log(
  `first and last characters right: ${share(
    sum(({ starts }) => starts),
    total,
  )}, ${share(
    sum(({ ends }) => ends),
    total,
  )}`,
);
console.log(
  `by-lines ${share(
    sum(({ bylines }) => bylines),
    total,
  )}, dates ${share(
    sum(({ dates }) => dates),
    total,
  )}, kinds ${share(
    sum(({ kinds }) => kinds),
    total,
  )}`,
);
console.log(`gold articles lost: ${sum(({ lost }) => lost)}`);

const judgeable = questions.filter(
  ({ evidence, articles }) =>
    evidence && articles.every((id) => matched.has(id) || gold.some((article) => article.id === id)),
);
const whole = [...pages.values()].flat();
let verbatim = 0;
let rightArticle = 0;
for (const { id, evidence = "", articles, also_ok = [] } of judgeable) {
  const needle = plain(evidence);
  const holds = (article: Article | undefined) =>
    article !== undefined && plain(article.text).includes(needle);
  if (whole.some(holds)) verbatim++;
  else complain(`${id} evidence not verbatim: ${evidence}`);
  if ([...articles, ...also_ok].some((gold) => holds(matched.get(gold)))) rightArticle++;
  else complain(`${id} evidence not in the right article: ${evidence}`);
}
if (judgeable.length > 0) {
  console.log(
    `evidence verbatim in one article: ${share(verbatim, judgeable.length)}, in the right one: ${share(rightArticle, judgeable.length)}`,
  );
}
const spaces = whole.flatMap(
  (article) => article.text.match(/\p{Script=Han}[^\S\n\t]+\p{Script=Han}/gu) ?? [],
);
console.log(
  `spaces between Chinese characters: ${spaces.length}${values.verbose ? ` ${spaces.join(" | ")}` : ""}`,
);
