import type { Page } from "../../src/model/page.ts";

/** A page out of the lines of one text, without hints unless given. */
export function pageOf(text: string, hints: Page["hints"] = {}): Page {
  return { file: "test/page.txt", lines: text.split("\n"), hints };
}
