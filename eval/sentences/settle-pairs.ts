/** Settles pairs of a true and a false sentence by the words that prove them, as the answerer does with what a model writes. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { loadVocabulary } from "../../src/answer/verify/load-vocabulary.ts";
import { settleSentence } from "../../src/answer/written/settle-sentence.ts";
import type { Article } from "../../src/model/article.ts";
import type { Language } from "../../src/model/language.ts";
import { readSinglePage } from "../../src/read/read-single-page.ts";
import { segmentPage } from "../../src/segment/segment-page.ts";
import { normalise } from "../../src/text/normalise.ts";
import { PROJECT_ROOT } from "../../tests/architecture/project-files.ts";
import { realDictionary } from "../../tests/support/real-dictionary.ts";

interface Sentence {
  readonly text: string;
  readonly answer: string;
}

/** A line of `sentences.jsonl`; the fields are explained in the README beside it. */
interface Pair extends Sentence {
  readonly round: number;
  readonly id: string;
  readonly lang: Language;
  readonly quotes: readonly string[];
  readonly false: Sentence & { readonly kind: string };
}

/** What became of a pair: the text that is told, or nothing, and why. */
export interface SettledPair {
  readonly pair: Pair;
  readonly trueTold?: string;
  readonly falseTold?: string;
  readonly dropped?: string;
}

/** @param round of the pairs; all without */
export async function settlePairs(round?: number): Promise<SettledPair[]> {
  const lines = readFileSync(join(PROJECT_ROOT, "eval/sentences/sentences.jsonl"), "utf8").split("\n");
  const pairs = lines.filter(Boolean).map((line) => JSON.parse(line) as Pair);
  const articles = [...(await articlesOf("sample")), ...(await articlesOf("eval/pages"))];
  const vocabulary = loadVocabulary(join(PROJECT_ROOT, "dictionary/ordinary-words.txt.gz"), realDictionary());
  return pairs
    .filter((pair) => round === undefined || pair.round === round)
    .flatMap((pair) => {
      const holding = articles.filter(({ letters }) =>
        pair.quotes.some((quote) => letters.includes(lettersOf(quote))),
      );
      // A quote that runs on into the next article, as segmented, proves nothing.
      if (holding.length === 0) return [];
      const passages = holding.map(({ article }, index) => ({
        article,
        number: index + 1,
        start: 0,
        end: article.text.length,
        shown: article.text,
        heading: article.title,
      }));
      const settle = ({ text, answer }: Sentence) =>
        settleSentence(
          { text, quotes: pair.quotes.map((quote) => ({ passage: 1, quote })) },
          {
            passages,
            ranked: passages.map((passage) => ({ ...passage, score: 0 })),
            language: pair.lang,
            vocabulary,
            isAbout: () => true,
            isContradicted: () => false,
          },
          answer,
        );
      const [isTrue, isFalse] = [settle(pair), settle(pair.false)];
      return [
        {
          pair,
          ...(typeof isTrue === "string" ? { dropped: isTrue } : { trueTold: isTrue.text }),
          ...(typeof isFalse === "string" ? {} : { falseTold: isFalse.text }),
        },
      ];
    });
}

const lettersOf = (text: string) => normalise(text).replace(/\s/g, "");

async function articlesOf(
  folder: string,
): Promise<{ readonly article: Article; readonly letters: string }[]> {
  const root = join(PROJECT_ROOT, folder);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => join(root, file))
    .filter((file) => statSync(file).isFile() && file.endsWith(".txt"));
  const pages = await Promise.all(files.sort().map(readSinglePage));
  return pages
    .flatMap((page) => segmentPage(page))
    .map((article) => ({ article, letters: lettersOf(article.text) }));
}
