/**
 * How often the anchor of an article id outlives a change of the text, beside the first 64 characters, used before.
 *
 *   npx tsx eval/measure-article-anchor.ts [PATH…]     (default: sample)
 */
import { readFileSync } from "node:fs";
import { findPageFiles } from "../src/read/find-page-files.ts";
import { articleAnchor } from "../src/segment/article-anchor.ts";
import { segmentPage } from "../src/segment/segment-page.ts";

const LEAST_LENGTH = 60;
const paths = process.argv.slice(2);
const { files } = await findPageFiles(paths.length > 0 ? paths : ["sample"]);
const texts = files
  .filter(({ file }) => file.endsWith(".txt"))
  .flatMap(({ path, file }) =>
    segmentPage({ file, lines: readFileSync(path, "utf8").split(/\r?\n/), hints: {} }),
  )
  .filter(({ kind, text }) => kind !== "masthead" && text.length >= LEAST_LENGTH)
  .map(({ text }) => text);

const firstCharacters = (text: string) => text.replace(/\s+/g, "").slice(0, 64);
const CHANGES: Readonly<Record<string, (text: string) => string[]>> = {
  "one character, at ten places": (text) =>
    Array.from({ length: 10 }, (_, tenth) => Math.floor((text.length * tenth) / 10)).map(
      (at) => `${text.slice(0, at)}又${text.slice(at + 1)}`,
    ),
  "a headline glued to the first sentence": (text) => [`渡口的木船修好了${text}`],
  "the last fifth lost": (text) => [text.slice(0, Math.floor(text.length * 0.8))],
};

console.table(
  Object.entries(CHANGES).map(([change, changed]) => {
    const share = (anchorOf: (text: string) => string) => {
      const kept = texts.flatMap((text) => changed(text).map((other) => anchorOf(other) === anchorOf(text)));
      return (kept.filter(Boolean).length / kept.length).toFixed(2);
    };
    return { change, anchor: share(articleAnchor), "first 64 characters": share(firstCharacters) };
  }),
);
console.log(`${texts.length} articles`);
