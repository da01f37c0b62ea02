import type { QueryPlan, WeighedConcept } from "../model/query-plan.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import { CALENDAR_PATTERN } from "../text/date-words.ts";

const PLACE_WORD = "(?:省|市|县|区|镇|乡|村|州|街道|社区)";
const NAMED_PLACE = new RegExp(`(\\p{Script=Han}{2})${PLACE_WORD}`, "gu");

/** Not at the start of a sentence, where every word is. */
const CAPITALISED = new RegExp(`(?<=[a-z,]\\s)(?!(?:${CALENDAR_PATTERN})\\b)[A-Z][a-z]+`, "g");

/**
 * Indices of the concepts that name what the question is about: names in pinyin, capitalised words that the
 * archive holds nowhere (but no months: a Chinese page prints 10月), and Chinese pairs that the question
 * or a retrieved passage prints with a place word behind (祁东县). No list of places: the archive says what is one.
 */
export function findSubjects(
  concepts: readonly WeighedConcept[],
  { text, language }: QueryPlan,
  passages: readonly RetrievedPassage[],
): number[] {
  if (language === "en") {
    const capitalised = new Set([...text.matchAll(CAPITALISED)].map(([word]) => word.toLowerCase()));
    return concepts.flatMap(({ surface, isName, alternatives }, index) => {
      const isForeign = alternatives.length === 0 && capitalised.has(surface);
      return isName || isForeign ? [index] : [];
    });
  }
  const named = new Set([...text.matchAll(NAMED_PLACE)].map(([, name]) => name));
  const printed = passages.map(({ title, text }) => `${title}\n${text}`).join("\n");
  return concepts.flatMap(({ surface }, index) => {
    if (
      !/^\p{Script=Han}{2}$/u.test(surface) ||
      /全|本|各|该|这|那|个|一|乡|县|市|镇|村|省|区|农|[进老新古]城|城里/.test(surface)
    )
      return [];
    const isPlace = named.has(surface) || new RegExp(`${surface}(?:市|县)`, "u").test(printed);
    return isPlace ? [index] : [];
  });
}
