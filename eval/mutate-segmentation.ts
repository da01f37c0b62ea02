/**
 * How segmentation stands up to other layouts: the pages of a gold segmentation are laid out differently, with the same
 * words in the same articles, and B-cubed F1 of lines (mean and lowest over the pages) is printed for each layout.
 *
 *   npx tsx eval/mutate-segmentation.ts [--pages DIR] [--gold FILE] [--verbose]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pathHints } from "../src/read/path-hints.ts";
import { segmentPage } from "../src/segment/segment-page.ts";
import { bCubed } from "./b-cubed.ts";

interface GoldArticle {
  readonly id: string;
  readonly file: string;
  readonly lines: readonly number[] | readonly (readonly number[])[];
}

/** A line with the gold article it belongs to; blank lines belong to none. */
interface LabelledLine {
  readonly text: string;
  readonly label: string | undefined;
}

type Layout = (lines: readonly LabelledLine[]) => LabelledLine[];

const BLANK: LabelledLine = { text: "", label: undefined };
const isPrinted = ({ text }: LabelledLine) => text.trim() !== "";
/** Wraps lines of running text to a column; shorter lines stay. */
const wrap =
  (characters: number): Layout =>
  (lines) =>
    lines.flatMap(({ text, label }) => {
      if (text.length <= 2 * characters || text.includes("\t") || !/\p{Script=Han}/u.test(text)) {
        return [{ text, label }];
      }
      const rows = text.trim().match(new RegExp(`.{1,${characters}}`, "gu")) ?? [text];
      return rows.map((row) => ({ text: row, label }));
    });

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "as printed": (lines) => [...lines],
  "no blank lines": (lines) => lines.filter(isPrinted),
  "a blank after every line": (lines) => lines.filter(isPrinted).flatMap((line) => [line, BLANK]),
  "blanks doubled": (lines) => lines.flatMap((line) => (isPrinted(line) ? [line] : [line, BLANK])),
  "trailing spaces": (lines) => lines.map(({ text, label }) => ({ text: `${text}  `, label })),
  "indented by two": (lines) =>
    lines.map((line) => (isPrinted(line) ? { ...line, text: `　　${line.text.trim()}` } : line)),
  "columns of 18": wrap(18),
  "columns of 18, no blanks": (lines) => wrap(18)(lines.filter(isPrinted)),
  "half-width punctuation": (lines) =>
    lines.map(({ text, label }) => ({
      text: text.replace(/[，：；？！（）]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
      label,
    })),
};

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "sample" },
    gold: { type: "string", default: "eval/sample/articles.jsonl" },
    verbose: { type: "boolean", default: false },
  },
});
const gold = readFileSync(values.gold, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldArticle);

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

function scoreLayout(file: string, layout: Layout): number {
  const lines = layout(readLabelled(file));
  const articles = segmentPage({ file, lines: lines.map(({ text }) => text), hints: pathHints(file) });
  const found = new Map<number, string>();
  for (const { id, source } of articles) {
    for (const [from, to] of source.lines) for (let line = from; line <= to; line++) found.set(line, id);
  }
  const pairs = lines.flatMap(({ label }, index): [string, string][] =>
    label === undefined ? [] : [[found.get(index + 1) ?? `none-${index}`, label]],
  );
  return bCubed(pairs).f1;
}

const files = [...new Set(gold.map(({ file }) => file))];
console.table(
  Object.entries(LAYOUTS).map(([layout, change]) => {
    const scores = files.map((file) => ({ file, f1: scoreLayout(file, change) }));
    if (values.verbose) {
      for (const { file, f1 } of scores) if (f1 < 0.93) console.error(`${layout}: ${file} ${f1.toFixed(3)}`);
    }
    const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
    const lowest = Math.min(...scores.map(({ f1 }) => f1));
    return { layout, mean: mean.toFixed(3), lowest: lowest.toFixed(3) };
  }),
);
