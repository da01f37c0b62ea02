import { describe, expect, it } from "vitest";
import { articlesIn, readSource } from "../support/read-source.ts";

const article = (id: string) => ({
  id,
  title: "渡口",
  text: `第${id}号渡口开通了{"[`,
  meta: [{ tags: ["船"] }],
});

describe("readJson", () => {
  it("reads a list, each article with the line it begins on", async () => {
    const text = JSON.stringify([article("1"), article("2")], null, 2);
    const articles = articlesIn(await readSource("a.json", text));
    expect(articles.map(({ id, line }) => [id, line])).toEqual([
      ["1", 2],
      ["2", 14],
    ]);
    expect(text.split("\n")[13]).toBe("  {");
  });

  it("reads one article", async () => {
    expect(articlesIn(await readSource("a.json", JSON.stringify(article("1"))))).toMatchObject([
      { id: "1", line: 1 },
    ]);
  });

  it("completes articles by what the folder says, and contradicts none", async () => {
    const folder = { newspaper: "永岭日报", date: "2022-05-12" };
    const text = JSON.stringify([{ ...article("1"), date: "2022-05-01" }]);
    expect(articlesIn(await readSource("a.json", text, folder))[0]).toMatchObject({
      newspaper: "永岭日报",
      date: "2022-05-01",
    });
  });

  it("reports an element that is no article", async () => {
    const result = await readSource("a.json", `[\n${JSON.stringify(article("1"))},\n{"title": "渡口"}]`);
    expect(result).toMatchObject({ problems: [{ file: "a.json:3", reason: expect.stringMatching(/text/) }] });
    expect(articlesIn(result)).toHaveLength(1);
  });

  it.each([
    { name: "broken JSON", text: "[{", reason: /not JSON/ },
    { name: "a number", text: "7", reason: /neither/ },
    { name: "another object", text: '{"version": 1}', reason: /no article/ },
  ])("says why $name cannot be read", async ({ text, reason }) => {
    expect(await readSource("a.json", text)).toEqual({
      kind: "problem",
      reason: expect.stringMatching(reason),
    });
  });
});
