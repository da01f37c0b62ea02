/**
 * How segmentation stands up to other layouts: the pages of a gold segmentation are laid out differently, with the same
 * words in the same articles. Printed for each layout: B-cubed F1 of lines (mean and lowest over the pages), and the
 * shares of titles and of first characters that are right.
 *
 *   npx tsx eval/mutate-segmentation.ts [--pages DIR] [--gold FILE] [--layout NAME] [--verbose]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Article } from "../src/model/article.ts";
import { pathHints } from "../src/read/path-hints.ts";
import { segmentPage } from "../src/segment/segment-page.ts";
import { bCubed } from "./b-cubed.ts";
import { bareTitle, LAYOUTS, type LabelledArticle, type LabelledLine, type Layout } from "./layouts.ts";

interface GoldArticle extends LabelledArticle {
  readonly file: string;
  readonly title_position: string;
  readonly lead?: { readonly start: string };
  readonly lines: readonly number[] | readonly (readonly number[])[];
}

interface LayoutScore {
  readonly f1: number;
  readonly titles: number;
  readonly titled: number;
  readonly starts: number;
  readonly articles: number;
}

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "sample" },
    gold: { type: "string", default: "eval/sample/articles.jsonl" },
    layout: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
const gold = readFileSync(values.gold, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldArticle);
const complain = (message: string) => values.verbose && console.error(message);

function readLabelled(file: string): LabelledLine[] {
  const labels = new Map<number, string>();
  for (const { id, lines } of gold.filter((article) => article.file === file)) {
    const ranges = (typeof lines[0] === "number" ? [lines] : lines) as readonly (readonly [number, number])[];
    for (const [from, to] of ranges) for (let line = from; line <= to; line++) labels.set(line, id);
  }
  return readFileSync(join(values.pages, file), "utf8")
    .split(/\r?\n/)
    .map((text, index) => ({ text, label: text.trim() === "" ? undefined : labels.get(index + 1) }));
}

function scoreLayout(file: string, layout: Layout): LayoutScore {
  const expected = gold.filter((article) => article.file === file);
  const lines = layout.change(readLabelled(file), expected);
  const ours = segmentPage({ file, lines: lines.map(({ text }) => text), hints: pathHints(file) });
  const found = new Map<number, Article>();
  for (const article of ours) {
    for (const [from, to] of article.source.lines)
      for (let line = from; line <= to; line++) found.set(line, article);
  }
  const pairs = lines.flatMap(({ label }, index): [string, string][] =>
    label === undefined ? [] : [[found.get(index + 1)?.id ?? `none-${index}`, label]],
  );
  const { f1 } = bCubed(pairs);
  const counts = { titles: 0, titled: 0, starts: 0 };
  for (const [index, article] of expected.entries()) {
    const own = mostCommon(
      lines.flatMap(({ label }, at) => (label === article.id ? [found.get(at + 1)] : [])),
    );
    const judged = article.title_position !== "none" && layout.hidesTitle?.(index) !== true;
    if (judged) counts.titled++;
    if (judged && own && bareTitle(own.title) === bareTitle(article.title.replace(/（标题残缺）/u, "")))
      counts.titles++;
    else if (judged) complain(`${layout.name}: ${article.id} title ${own?.title} | gold ${article.title}`);
    const starts = [article.start, article.lead?.start].filter((start) => start !== undefined);
    if (starts.some((start) => bareTitle(own?.text ?? "").startsWith(bareTitle(start)))) counts.starts++;
    else complain(`${layout.name}: ${article.id} start ${own?.text.slice(0, 20)} | gold ${article.start}`);
  }
  if (f1 < 0.93) complain(`${layout.name}: ${file} ${f1.toFixed(3)}`);
  return { f1, ...counts, articles: expected.length };
}

function mostCommon(articles: readonly (Article | undefined)[]): Article | undefined {
  const counts = new Map<Article, number>();
  for (const article of articles) if (article) counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1])[0]?.[0];
}

const files = [...new Set(gold.map(({ file }) => file))];
console.table(
  LAYOUTS.filter(({ name }) => values.layout === undefined || name === values.layout).map((layout) => {
    const scores = files.map((file) => scoreLayout(file, layout));
    const sum = (pick: (score: LayoutScore) => number) =>
      scores.reduce((total, score) => total + pick(score), 0);
    const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);
    return {
      layout: layout.name,
      "B³ mean": (sum(({ f1 }) => f1) / scores.length).toFixed(3),
      "B³ lowest": Math.min(...scores.map(({ f1 }) => f1)).toFixed(3),
      "titles %": percent(
        sum(({ titles }) => titles),
        sum(({ titled }) => titled),
      ),
      "starts %": percent(
        sum(({ starts }) => starts),
        sum(({ articles }) => articles),
      ),
    };
  }),
);
