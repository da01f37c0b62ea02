import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bCubed } from "../../eval/b-cubed.ts";
import type { Article } from "../../src/model/article.ts";
import { pathHints } from "../../src/read/path-hints.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";

interface GoldArticle {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly title_position: string;
  readonly start: string;
  readonly lead?: { readonly start: string };
  readonly lines: readonly [number, number] | readonly (readonly [number, number])[];
}

interface PageScore {
  readonly f1: number;
  readonly titles: number;
  readonly titled: number;
  readonly starts: number;
  readonly articles: number;
}

const root = join(import.meta.dirname, "../..");
const bare = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");

function readGold(file: string): GoldArticle[] {
  return readFileSync(join(root, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle);
}

function scorePage(folder: string, file: string, gold: readonly GoldArticle[]): PageScore {
  const lines = readFileSync(join(root, folder, file), "utf8").split(/\r?\n/);
  const found = new Map<number, Article>();
  for (const article of segmentPage({ file, lines, hints: pathHints(file) })) {
    for (const [from, to] of article.source.lines)
      for (let line = from; line <= to; line++) found.set(line, article);
  }
  const items: [string, string][] = [];
  const counts = { titles: 0, titled: 0, starts: 0 };
  for (const article of gold) {
    const ranges = (
      typeof article.lines[0] === "number" ? [article.lines] : article.lines
    ) as readonly (readonly [number, number])[];
    const own: (Article | undefined)[] = [];
    for (const [from, to] of ranges) {
      for (let line = from; line <= to; line++) {
        if (lines[line - 1]?.trim() === "") continue;
        own.push(found.get(line));
        items.push([found.get(line)?.id ?? "none", article.id]);
      }
    }
    const share = (candidate: Article | undefined) => own.filter((other) => other === candidate).length;
    const [best] = [...new Set(own)].sort((first, second) => share(second) - share(first));
    if (article.title_position !== "none") {
      counts.titled++;
      if (bare(best?.title ?? "") === bare(article.title)) counts.titles++;
    }
    const starts = [article.start, article.lead?.start ?? article.start].map(bare);
    if (starts.some((start) => bare(best?.text ?? "").startsWith(start))) counts.starts++;
  }
  return { f1: bCubed(items).f1, ...counts, articles: gold.length };
}

/** Pages whose columns are read across: two stories in turns, which nothing here parts. */
const READ_ACROSS = new Map([
  ["r02_三泠法制报_04.txt", 0.85],
  ["r04-salt-harbor-weekly-news-1987-05-08.txt", 0.72],
]);

describe.each([
  ["the sample archive", "sample", "eval/sample/articles.jsonl", { titles: 0.95, starts: 0.98 }],
  ["further labelled pages", "eval/pages", "eval/pages/articles.jsonl", { titles: 0.9, starts: 0.93 }],
])("segmentPage on %s", (_name, folder, labels, least) => {
  const gold = readGold(labels);
  const files = [...new Set(gold.map(({ file }) => file))];
  const scores = new Map(
    files.map((file) => [
      file,
      scorePage(
        folder,
        file,
        gold.filter((article) => article.file === file),
      ),
    ]),
  );
  const sum = (pick: (score: PageScore) => number) =>
    [...scores.values()].reduce((total, score) => total + pick(score), 0);

  it.each(files)("%s", (file) => {
    expect(scores.get(file)?.f1).toBeGreaterThanOrEqual(READ_ACROSS.get(file) ?? 0.98);
  });
  it("finds titles and first characters", () => {
    expect(sum(({ titles }) => titles) / sum(({ titled }) => titled)).toBeGreaterThanOrEqual(least.titles);
    expect(sum(({ starts }) => starts) / sum(({ articles }) => articles)).toBeGreaterThanOrEqual(
      least.starts,
    );
  });
});

describe("bCubed", () => {
  it("is 1 for the same clusters under other names", () => {
    expect(
      bCubed([
        ["x", "a"],
        ["x", "a"],
        ["y", "b"],
      ]).f1,
    ).toBe(1);
  });
  it("loses precision where clusters are merged and recall where they are parted", () => {
    expect(
      bCubed([
        ["x", "a"],
        ["x", "b"],
      ]),
    ).toMatchObject({ precision: 0.5, recall: 1 });
    expect(
      bCubed([
        ["x", "a"],
        ["y", "a"],
      ]),
    ).toMatchObject({ precision: 1, recall: 0.5 });
  });
});
