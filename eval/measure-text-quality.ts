/**
 * The experiment behind `WEAK_TEXT_QUALITY`: spoils the articles of a folder of pages at several rates, in four ways, and
 * prints how the quality score falls and what share comes under the threshold.
 *
 *   npx tsx eval/measure-text-quality.ts [--pages sample]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findPageFiles } from "../src/read/find-page-files.ts";
import { pathHints } from "../src/read/path-hints.ts";
import { segmentPage } from "../src/segment/segment-page.ts";
import { measureTextQuality, WEAK_TEXT_QUALITY } from "../src/text/text-quality.ts";

const { values } = parseArgs({ options: { pages: { type: "string", default: "sample" } } });
const { files } = await findPageFiles([values.pages]);
const texts = files
  .filter(({ file }) => file.endsWith(".txt"))
  .flatMap(({ path, file }) =>
    segmentPage({ file, lines: readFileSync(path, "utf8").split(/\r?\n/), hints: pathHints(file) }),
  )
  .filter(({ kind, text }) => kind !== "masthead" && text.length >= 40)
  .map(({ text }) => text);

/** Repeatable numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MANGLINGS: Readonly<Record<string, (character: string) => string>> = {
  "lost characters (U+FFFD)": () => "\uFFFD",
  "lost characters (?)": () => "?",
  "UTF-8 read as Latin-1": (character) => Buffer.from(character, "utf8").toString("latin1"),
  "marks of a bad scan": (character) => "□*~^|#"[character.charCodeAt(0) % 6] ?? "□",
};

function mangle(text: string, rate: number, spoil: (character: string) => string): string {
  const random = createRandom(text.length);
  return [...text]
    .map((character) => (/\p{L}/u.test(character) && random() < rate ? spoil(character) : character))
    .join("");
}

const rows = [["unharmed", 0, (character: string) => character] as const].concat(
  Object.entries(MANGLINGS).flatMap(([name, spoil]) =>
    [0.01, 0.03, 0.05, 0.1].map((rate) => [name, rate, spoil] as never),
  ),
);
console.table(
  rows.map(([name, rate, spoil]) => {
    const scores = texts.map((text) => measureTextQuality(mangle(text, rate, spoil))).sort((a, b) => a - b);
    const at = (share: number) => scores[Math.floor(share * (scores.length - 1))];
    const weak = scores.filter((score) => score < WEAK_TEXT_QUALITY).length;
    return {
      spoilt: name,
      rate,
      lowest: at(0),
      median: at(0.5),
      highest: at(1),
      "called uncertain": `${((100 * weak) / scores.length).toFixed(0)} %`,
    };
  }),
);
console.log(`${texts.length} articles`);
