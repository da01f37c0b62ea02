import type { ConceptMatch, PassageExplanation } from "../model/passage-explanation.ts";
import type { QueryPlan } from "../model/query-plan.ts";
import type { Narrowing, RetrievedPassage, SelectedArticle } from "../model/retrieval.ts";

/** Characters of a passage that are shown under its scores. */
const SHOWN = 80;
const figure = (value: number) => value.toFixed(2);
const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;

/** How the question was understood, and what its dates, newspapers and values did. */
export function describePlan({ trace }: Pick<QueryPlan, "trace">, narrowed: readonly Narrowing[]): string {
  const filters = narrowed.map(({ kind, words, meaning, matching, fellBack }) =>
    fellBack
      ? `filter ${kind} "${words}" (${meaning}): no candidate fits, so it was left out`
      : `filter ${kind} "${words}" (${meaning}): fits ${matching} candidates, which gain by it`,
  );
  return ["The question", ...[...trace, ...filters].map((line) => `  ${line}`), ""].join("\n");
}

/** One passage: its place, what brought it, and what its score is made of. */
export function describeExplanation(
  { id, title, text }: RetrievedPassage,
  { foundBy, cosine, concepts, legs, gains, score }: PassageExplanation,
  index: number,
): string {
  const words = [...text.replaceAll("\n", " ")];
  const shares = legs
    .filter(({ weight }) => weight !== 0)
    .map(
      ({ leg, score: own, weight, contribution }) =>
        `${leg} ${signed(contribution)} (of ${figure(own)} × ${weight})`,
    );
  const gained = Object.entries(gains).map(([kind, gain]) => `${kind} ${signed(gain)}`);
  return [
    `${index + 1}. ${title}  (${id})`,
    `   ${words.slice(0, SHOWN).join("")}${words.length > SHOWN ? "…" : ""}`,
    `   score ${figure(score)} = ${[...shares, ...gained].join(", ")}`,
    `   brought by ${foundBy.map(({ search, rank }) => `${search} (place ${rank})`).join(", ")}; cosine ${cosine.toFixed(3)}`,
    ...concepts.map((concept) => `   ${describeConcept(concept)}`),
    "",
  ].join("\n");
}

/** What an answer would be read from: the articles, their passages joined where they touch, and their reprints. */
export function describeSelection(selected: readonly SelectedArticle[]): string {
  return [
    "Read for the answer, best first",
    ...selected.map(({ article, reprints, passages }) => {
      const spans = passages.map(({ start, end }) => `${start}–${end}`).join(", ");
      const same = reprints.map(({ id, newspaper }) => (newspaper ? `${id} (${newspaper})` : id)).join(", ");
      return `  ${article.title}  (${article.id}), characters ${spans}${same === "" ? "" : `; the same story: ${same}`}`;
    }),
    "",
  ].join("\n");
}

function describeConcept({ surface, isName, best, articleScore }: ConceptMatch): string {
  const what = `${isName ? "name" : "concept"} "${surface}"`;
  const elsewhere = articleScore > 0 ? `, ${figure(articleScore)} elsewhere in its article` : "";
  if (!best) return `${what}: not in the passage${elsewhere}`;
  const { kind, terms, weight, idf, places, score } = best;
  const where = places.length === 0 ? "" : ` in ${places.join(" and ")}`;
  const more = articleScore > score ? elsewhere : "";
  return `${what}: ${kind} ${terms.join("+")}${where}, ${figure(score)} (weight ${figure(weight)}, idf ${figure(idf)})${more}`;
}
