import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";
import { jsonLines, runArchivist } from "./run-archivist.ts";

const STORY = {
  title: "渡口的木船修好了",
  text: "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油。坐船的乡亲每人收两元，学生和老人不收钱。船工说，今年水位高，三月就能开船。",
};
const ARTICLES = [
  { id: "first", newspaper: "渡口日报", date: "2021-05-06", ...STORY },
  { id: "again", newspaper: "山乡报", date: "2021-05-09", ...STORY },
  { id: "other", newspaper: "山乡报", date: "2021-06-01", title: "枇杷熟了", text: "枇杷园里挂满了果。" },
];

interface Explained {
  readonly plan: { readonly periods: readonly unknown[] };
  readonly narrowed: readonly { readonly kind: string; readonly fellBack: boolean }[];
  readonly results: readonly {
    readonly articleId: string;
    readonly score: number;
    readonly explanation: {
      readonly legs: readonly { readonly contribution: number }[];
      readonly gains: Readonly<Record<string, number>>;
    };
  }[];
  readonly read: readonly {
    readonly articleId: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
    readonly reprints: readonly string[];
  }[];
}

describe("search --explain", () => {
  let cwd: string;
  const search = (...more: string[]) =>
    runArchivist(["search", "--explain", ...more, "--index", "index"], { cwd });

  beforeAll(async () => {
    cwd = await writeFiles(await temporaryFolder(), {
      "articles.jsonl": ARTICLES.map((article) => JSON.stringify(article)).join("\n"),
    });
    expect(await runArchivist(["ingest", "articles.jsonl", "--index", "index"], { cwd })).toMatchObject({
      code: 0,
    });
  });

  it("says how the question was understood, what brought each passage, and what its score is made of", async () => {
    const { code, stdout } = await search("2021年5月渡口的木船换了多少块船板？");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}asked for count/m);
    expect(stdout).toMatch(/^ {2}filter date "2021年5月" \(2021-05-01 to 2021-05-31\): fits 2 candidates/m);
    expect(stdout).toMatch(/^1\. 渡口的木船修好了 {2}\((?:first|again)#0\)$/m);
    expect(stdout).toMatch(/^ {3}score \d+\.\d\d = dense [+−]\d/m);
    expect(stdout).toMatch(/^ {3}brought by .*vectors zh \(place \d+\)/m);
    expect(stdout).toMatch(/^ {3}concept "木船": term 木船 in title and body/m);
  });

  it("says which articles the answer is read from, and what is the same story", async () => {
    const { stdout } = await search("渡口的木船换了多少块船板？");
    const read = stdout.slice(stdout.indexOf("Read for the answer, best first"));
    expect(read).toMatch(
      /\((?:first\), characters 0–\d+; the same story: again \(山乡报\)|again\), characters 0–\d+; the same story: first \(渡口日报\))/,
    );
  });

  it("tells the same as JSON, and its figures add up to the score", async () => {
    const { stdout } = await search("2021年5月渡口的木船换了多少块船板？", "--json", "--limit", "2");
    const [line] = jsonLines<Explained>(stdout);
    expect(line?.results).toHaveLength(2);
    expect(line?.narrowed).toMatchObject([{ kind: "date", fellBack: false }]);
    for (const { score, explanation } of line?.results ?? []) {
      const parts = [
        ...explanation.legs.map(({ contribution }) => contribution),
        ...Object.values(explanation.gains),
      ];
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 6);
    }
    const [best] = line?.read ?? [];
    expect([best?.articleId, ...(best?.reprints ?? [])].sort()).toEqual(["again", "first"]);
    expect(best?.spans).toMatchObject([{ start: 0 }]);
  });
});
