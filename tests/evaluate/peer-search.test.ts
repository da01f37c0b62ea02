import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkByLength, createPeerSearch } from "../../src/evaluate/peer-search.ts";
import { HashEmbedder } from "../support/hash-embedder.ts";

describe("chunkByLength", () => {
  it("leaves a short text whole and cuts a long one every 1,000 characters, 20 of them twice", () => {
    expect(chunkByLength("短")).toEqual(["短"]);
    const text = Array.from({ length: 2100 }, (_, index) => String.fromCharCode(0x4e00 + index)).join("");
    const chunks = chunkByLength(text);
    expect(chunks.map(({ length }) => length)).toEqual([1000, 1000, 140]);
    expect(chunks[1]?.slice(0, 20)).toBe(chunks[0]?.slice(-20));
  });

  it("prefers the end of a line", () => {
    const [first] = chunkByLength(`${"甲".repeat(700)}\n${"乙".repeat(700)}`);
    expect(first).toBe("甲".repeat(700));
  });

  it("loses nothing and never exceeds the length, whatever the text", () => {
    const piece = fc.constantFrom("稻", "word ", "\n", "a".repeat(600), "二".repeat(333));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const chunks = chunkByLength(text);
        expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(1000);
        const joined = chunks.reduce((whole, chunk) => whole + chunk.slice(20));
        expect(joined).toBe(text);
      }),
    );
  });
});

describe("createPeerSearch", () => {
  it("finds articles by their chunks, of which it looks at four", async () => {
    const articles = ["渡口", "稻田", "小学", "医院", "集市"].map((subject, index) => ({
      id: `a${index}`,
      title: subject,
      text: `${subject}的新闻`,
    }));
    const search = await createPeerSearch(articles, new HashEmbedder(64));
    const found = await search("小学\n小学的新闻");
    expect(found[0]).toBe("a2");
    expect(found).toHaveLength(4);
  });
});
