import { describe, expect, it } from "vitest";
import { articleIds } from "../../src/segment/article-id.ts";

const text = "老渡口的木船修了整整一个冬天，换了九块船板，刷了三遍桐油，船老大试了两回水才放心。".repeat(2);

describe("articleIds", () => {
  it("anchors ids in the beginning of the text and not in its end or place", () => {
    const [first] = articleIds("page.txt", [text]);
    expect(first).toMatch(/^a[0-9a-f]{12}$/);
    expect(articleIds("page.txt", ["茶园采茶。", `${text}又添一句。`])[1]).toBe(first);
  });
  it("differs by file, and counts texts that begin alike", () => {
    const [first, second] = articleIds("page.txt", [text, text]);
    expect(second).not.toBe(first);
    expect(articleIds("other.txt", [text])[0]).not.toBe(first);
  });
});
