import { describe, expect, it } from "vitest";
import { joinLines } from "../../src/text/join-lines.ts";

describe("joinLines", () => {
  it("puts nothing between Chinese lines", () => {
    expect(joinLines("船开", "了", true)).toEqual({ first: "船开", joiner: "" });
  });
  it("puts nothing between the digits of a number that a line break splits", () => {
    expect(joinLines("共12", "50人", true).joiner).toBe("");
  });
  it("puts a space between English words", () => {
    expect(joinLines("the old", "ferry", false)).toEqual({ first: "the old", joiner: " " });
  });
  it("rejoins a hyphenated word", () => {
    expect(joinLines("the fer-", "ryman", false)).toEqual({ first: "the fer", joiner: "" });
  });
  it("keeps the hyphen before a capital", () => {
    expect(joinLines("Anglo-", "Chinese", false)).toEqual({ first: "Anglo-", joiner: "" });
  });
});
