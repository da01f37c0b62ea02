import { describe, expect, it } from "vitest";
import { isOneOf, unknownCollections } from "../src/private-collections.ts";

describe("names of private collections", () => {
  it.each([
    { name: "as written", collection: "Family letters", is: true },
    { name: "in another case", collection: "FAMILY Letters", is: true },
    { name: "in full width", collection: "Ｆａｍｉｌｙ　ｌｅｔｔｅｒｓ", is: true },
    { name: "only beginning alike", collection: "Family letters 2", is: false },
    { name: "only a part", collection: "letters", is: false },
  ])("fit a collection $name: $is", ({ collection, is }) => {
    expect(isOneOf(["陈氏家书", "Family letters"])(collection)).toBe(is);
  });

  it("are unknown when no collection of the index has them", () => {
    const names = ["family letters", "Diaries"];
    expect(unknownCollections(names, { collections: ["Family Letters"] })).toEqual(["Diaries"]);
    expect(unknownCollections(names, {})).toEqual(names);
  });
});
