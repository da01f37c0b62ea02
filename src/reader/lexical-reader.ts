import { searchTerms } from "../text/search-terms.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Reader, ReaderWindow, Reading } from "./reader.ts";

/** Log-odds at which a window that says nothing of the question stands, and what saying all of it adds. */
const NOTHING_SAID = -4;
const ALL_SAID = 8;

/**
 * Reads by rule, with no model: the sentence that says most of the question, every term weighed by how few of the
 * windows say it (inverse document frequency). It reads one language only: for tests, and to measure a model against.
 */
export function createLexicalReader(): Reader {
  return {
    async read(question, windows) {
      const asked = [...new Set(searchTerms(question))];
      const said = windows.map(({ title, text }) => new Set(searchTerms(`${title}\n${text}`)));
      const weights = asked.map((term) =>
        Math.log1p(windows.length / (1 + said.filter((terms) => terms.has(term)).length)),
      );
      const shareOf = (terms: ReadonlySet<string>) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
        return (
          asked.reduce((sum, term, index) => sum + (terms.has(term) ? (weights[index] ?? 0) : 0), 0) / total
        );
      };
      return windows.map((window, index) => ({
        ...bestSentence(window, shareOf),
        answerable: NOTHING_SAID + ALL_SAID * shareOf(said[index] ?? new Set()),
      }));
    },
    async close() {},
  };
}

function bestSentence(
  { text }: ReaderWindow,
  shareOf: (terms: ReadonlySet<string>) => number,
): Pick<Reading, "start" | "end" | "spanScore"> {
  const scored = splitSentences(text).map(({ start, end, text: sentence }) => ({
    start,
    end,
    spanScore: NOTHING_SAID + ALL_SAID * shareOf(new Set(searchTerms(sentence))),
  }));
  return scored.reduce((best, other) => (other.spanScore > best.spanScore ? other : best), {
    start: 0,
    end: text.length,
    spanScore: Number.NEGATIVE_INFINITY,
    ...scored[0],
  });
}
