import type { Article } from "../model/article.ts";
import { findDates } from "../text/dates.ts";
import { addDays } from "../text/day-ranges.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import { splitClauses } from "../text/sentences.ts";
import type { AnswerInput } from "./answerer.ts";
import { prepareParts } from "./asked-parts.ts";
import { type Candidate, type ChosenValue, candidatesFor } from "./choose-values.ts";
import { AS_OF, areOfOneKind } from "./compare-values.ts";
import { findSubjects } from "./find-subjects.ts";
import { judgeSupport } from "./judge-support.ts";
import { placesNamed } from "./places-named.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { isSameQuantity } from "./verify/same-quantity.ts";
import { wordsOf } from "./words-of.ts";

/** Sentences of other articles that are looked at. */
const SENTENCES_READ = 40;
/** Reports shown beside the first. */
const MOST_OTHERS = 2;
/** Of what the first report says of the question, another must say so much. */
const EQUALLY_SAID = 0.7;
/** So much of the shorter clause stands in the other; more where no dates say that both are of one time. */
const SAME_CLAUSE = { dated: 0.35, undated: 0.5 } as const;
const FEWEST_WORDS = 4;
/** Reports of one event come within these days. */
const DAYS_APART = 31;

/**
 * Values of other articles that contradict the one chosen, or bring it up to date: of the same kind and exact, said of
 * the same by sentences that would be asserted by themselves, of one place and time. Strict, as a false alarm makes a
 * right answer look doubtful. Reprints are not among the articles read.
 */
export function differingReports(
  ranked: readonly RankedEvidence[],
  [first, ...further]: readonly ChosenValue[],
  input: AnswerInput,
): ChosenValue[] {
  const { plan, concepts } = input;
  const [asked] = prepareParts(plan, concepts);
  const quantity = first && exactQuantity(first);
  if (!asked || !first || !quantity || further.length > 0 || plan.parts.length > 1) return [];
  const isNamed = findSubjects(concepts, plan, input.passages).length > 0;
  const others = candidatesFor(
    asked,
    ranked.filter(({ article }) => article.id !== first.evidence.article.id).slice(0, SENTENCES_READ),
  );
  const best = new Map<string, Candidate>();
  for (const other of others) {
    const { article } = other.evidence;
    if (!best.has(article.id)) best.set(article.id, other);
  }
  const differing = [...best.values()].filter((other) => {
    const rival = exactQuantity(other);
    return (
      rival !== undefined &&
      areOfOneKind([first.value.raw, other.value.raw]) &&
      !isSameQuantity(quantity, rival, true) &&
      saysAsMuch(first.evidence, other.evidence, input) &&
      areOfOneEvent(first, other, isNamed) &&
      judgeSupport([other.evidence], [other], input).status === "answered"
    );
  });
  return differing.slice(0, MOST_OTHERS);
}

function exactQuantity({ value, evidence }: ChosenValue): Quantity | undefined {
  if (value.rank > 0 || value.fit < 1) return undefined;
  const quantity = findQuantities(evidence.text).find(({ start }) => start === value.start);
  return quantity?.approximate === undefined && quantity?.range === undefined ? quantity : undefined;
}

/**
 * Whether a sentence, its title and its article name every place and person that the question names, and say about all
 * that another sentence says of the rest.
 */
function saysAsMuch(
  first: RankedEvidence,
  other: RankedEvidence,
  { concepts, plan, passages }: AnswerInput,
): boolean {
  const said = [...new Set(first.places.map(({ concept }) => concept))];
  const weigh = (indices: readonly number[]) =>
    indices.reduce((sum, index) => sum + (concepts[index]?.importance ?? 0), 0);
  const subjects = findSubjects(concepts, plan, passages);
  if (subjects.some((index) => (other.support[index] ?? 0) === 0)) return false;
  const alsoSaid = said.filter((index) => (other.support[index] ?? 0) > 0);
  return (
    said.length > 0 &&
    weigh(alsoSaid) >= EQUALLY_SAID * weigh(said) &&
    other.covered >= EQUALLY_SAID * first.covered
  );
}

/**
 * Whether two values are told of one event: in clauses that say the same, of no other place, at no other time.
 *
 * @param isNamed whether the question names a place or person
 */
function areOfOneEvent(first: ChosenValue, other: ChosenValue, isNamed: boolean): boolean {
  const [one, another] = [first.evidence, other.evidence];
  const [words, others] = [first, other].map(({ evidence, value }) =>
    clauseWords(evidence.text, value.start),
  );
  if (!words || !others || Math.min(words.size, others.size) < FEWEST_WORDS) return false;
  const common = [...words].filter((word) => others.has(word)).length;
  const areDated = one.article.date !== undefined && another.article.date !== undefined;
  const [places, otherPlaces] = [placesNamed(one), placesNamed(another)];
  // Fires and thefts are many: without a name in the question, place and time must be known.
  if (!isNamed && !(areDated && [...places].some((place) => otherPlaces.has(place)))) return false;
  return (
    common / Math.min(words.size, others.size) >= (areDated ? SAME_CLAUSE.dated : SAME_CLAUSE.undated) &&
    areWithinDays(one.article, another.article) &&
    agree(places, otherPlaces) &&
    agree(timesNamed(one.text), timesNamed(another.text))
  );
}

function areWithinDays({ date }: Article, { date: other }: Article): boolean {
  if (date === undefined || other === undefined) return true;
  const [earlier, later] = date < other ? [date, other] : [other, date];
  return later <= addDays(earlier, DAYS_APART);
}

/** What only one of them names says nothing. */
function agree(named: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return named.size === 0 || other.size === 0 || [...named].some((name) => other.has(name));
}

/** Days, months and years that a sentence names as those of what happened. */
function timesNamed(sentence: string): Set<string> {
  return new Set(
    findDates(sentence)
      .filter(({ start }) => !AS_OF.test(sentence.slice(0, start)))
      .map(({ year, month, day, until, relative }) =>
        [year, relative, month, day, until?.month, until?.day].join("/"),
      ),
  );
}

/** The words of the clause around a value, without its figures: every amount is in 万元. */
function clauseWords(sentence: string, at: number): Set<string> {
  const clause = splitClauses(sentence).find(({ end }) => at < end)?.text ?? sentence;
  const words = findQuantities(clause).reduce((left, { raw }) => left.replace(raw, " "), clause);
  return wordsOf(words);
}
