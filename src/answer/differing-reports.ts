import type { Article } from "../model/article.ts";
import { findDates } from "../text/dates.ts";
import { addDays } from "../text/day-ranges.ts";
import { findPersonNames } from "../text/person-names.ts";
import { findQuantities } from "../text/quantities.ts";
import { splitClauses } from "../text/sentences.ts";
import type { AnswerInput } from "./answerer.ts";
import { prepareParts } from "./asked-parts.ts";
import { type Candidate, type ChosenValue, candidatesFor } from "./choose-values.ts";
import { AS_OF } from "./compare-values.ts";
import { contradict, type DatedValue } from "./contradict.ts";
import { findSubjects } from "./find-subjects.ts";
import { judgeSupport } from "./judge-support.ts";
import { placesNamed } from "./places-named.ts";
import type { RankedEvidence } from "./select-evidence.ts";
import { wordsOf } from "./words-of.ts";

/** Sentences of other articles that are looked at. */
const SENTENCES_READ = 40;
/** Reports shown beside the first. */
const MOST_OTHERS = 2;
/** Of what the first report says of the question, another must say so much. */
const EQUALLY_SAID = 0.55;
/** So much of the shorter clause stands in the other; more where no dates say that both are of one time, or in one article. */
const SAME_CLAUSE = { dated: 0.35, undated: 0.5, ofOneArticle: 0.5 } as const;
/** Sentences that say so much of the question by themselves are of what it asks for, though no name in it is known as one. */
const MOSTLY_SAID = 0.6;
/** Of what a sentence says of the question, one that tells the same again in its article says so much by itself. */
const SAID_AGAIN = 0.7;
const FEWEST_WORDS = 4;
/** How well a name fits of which only its surroundings, or the reader, say that it is one. */
const LIKELY_NAME = 0.5;
/** Reports of one event come within these days. */
const DAYS_APART = 31;

/**
 * Values that contradict the one chosen, or bring it up to date: of the same kind and exact, said of the same by sentences
 * of other articles, or of its own, that would be asserted by themselves, of one place and time. Strict, as a false alarm
 * makes a right answer look doubtful. Reprints are not among the articles read.
 */
export function differingReports(
  ranked: readonly RankedEvidence[],
  [first, ...further]: readonly ChosenValue[],
  input: AnswerInput,
): ChosenValue[] {
  const { plan, concepts } = input;
  const [asked] = prepareParts(plan, concepts);
  if (!asked || !first || !isExact(first) || further.length > 0 || plan.parts.length > 1) return [];
  const isNamed = findSubjects(concepts, plan, input.passages).length > 0;
  const isOfFirst = ({ article }: RankedEvidence) => article.id === first.evidence.article.id;
  const read = ranked.slice(0, SENTENCES_READ);
  const own = read.filter((evidence) => isOfFirst(evidence) && evidence.ordinal !== first.evidence.ordinal);
  const others = [
    ...candidatesFor(asked, ranked.filter((evidence) => !isOfFirst(evidence)).slice(0, SENTENCES_READ)),
    ...own.flatMap((evidence) => candidatesFor(asked, [evidence]).slice(0, 1)),
  ];
  const best = new Map<string, Candidate>();
  for (const other of others) {
    const { article, ordinal } = other.evidence;
    const key = isOfFirst(other.evidence) ? `${article.id} ${ordinal}` : article.id;
    if (!best.has(key)) best.set(key, other);
  }
  const differing = [...best.values()].filter((other) => {
    return (
      isExact(other) &&
      contradict(datedValue(first), datedValue(other), true) &&
      saysRarest(first, other, input) &&
      saysAsMuch(first.evidence, other.evidence, input) &&
      areOfOneEvent(first, other, isNamed) &&
      (!isOfFirst(other.evidence) || restates(first, other, input)) &&
      judgeSupport([other.evidence], [other], input).status === "answered"
    );
  });
  return differing.slice(0, MOST_OTHERS);
}

/** Whether a value is of the kind asked for, and no rounded one. No name is surely one. */
function isExact({ value, evidence, part }: ChosenValue): boolean {
  if (value.rank > 0) return false;
  if (part.answerTypes[0] === "person") return value.fit >= LIKELY_NAME;
  if (value.fit < 1) return false;
  const quantity = findQuantities(evidence.text).find(({ start }) => start === value.start);
  return quantity?.approximate === undefined && quantity?.range === undefined;
}

export function datedValue({ value, evidence }: ChosenValue): DatedValue {
  return { value: value.raw, date: evidence.article.date };
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
  const said = saidBy(first, concepts);
  const subjects = findSubjects(concepts, plan, passages);
  if (subjects.some((index) => (other.support[index] ?? 0) === 0)) return false;
  const alsoSaid = said.filter((index) => (other.support[index] ?? 0) > 0);
  return (
    said.length > 0 &&
    weightOf(alsoSaid, concepts) >= EQUALLY_SAID * weightOf(said, concepts) &&
    other.covered >= EQUALLY_SAID * first.covered
  );
}

/** Whether a report names what is rarest of all that the first says of the question: often the name of a place. */
export function saysRarest(first: ChosenValue, other: ChosenValue, { concepts }: AnswerInput): boolean {
  const [rarest] = saidBy(first.evidence, concepts);
  return rarest === undefined || (other.evidence.support[rarest] ?? 0) > 0;
}

type Concepts = AnswerInput["concepts"];

/** The concepts that a sentence says by itself, the rarest first. */
function saidBy({ places }: RankedEvidence, concepts: Concepts): number[] {
  return [...new Set(places.map(({ concept }) => concept))].sort(
    (a, b) => weightOf([b], concepts) - weightOf([a], concepts),
  );
}

function weightOf(indices: readonly number[], concepts: Concepts): number {
  return indices.reduce((sum, index) => sum + (concepts[index]?.importance ?? 0), 0);
}

/**
 * Whether two values are told of one event: in clauses that say the same, of no other place, at no other time.
 *
 * @param isNamed whether the question names a place or person
 */
function areOfOneEvent(first: ChosenValue, other: ChosenValue, isNamed: boolean): boolean {
  const [one, another] = [first.evidence, other.evidence];
  const isOneArticle = one.article.id === another.article.id;
  // Two clauses of one article have much in common that are of different things.
  const [words, others] = [first, other].map(({ evidence, value }) =>
    isOneArticle ? wordsBeside(evidence.text, value.raw) : clauseWords(evidence.text, value),
  );
  if (!words || !others || Math.min(words.size, others.size) < FEWEST_WORDS) return false;
  const common = [...words].filter((word) => others.has(word)).length;
  const areDated = one.article.date !== undefined && another.article.date !== undefined;
  const [places, otherPlaces] = [placesNamed(one), placesNamed(another)];
  // Fires and thefts are many: without a name in the question, place and time must be known.
  const isOnePlace =
    Math.min(one.said, another.said) >= MOSTLY_SAID || [...places].some((place) => otherPlaces.has(place));
  if (!isNamed && !isOneArticle && !(areDated && isOnePlace)) return false;
  const least = isOneArticle ? SAME_CLAUSE.ofOneArticle : areDated ? SAME_CLAUSE.dated : SAME_CLAUSE.undated;
  return common / Math.min(words.size, others.size) >= least && mayBeOfOneEvent(first, other);
}

/**
 * Whether a sentence of the same article tells the same again, with another value: by itself it says what is rarest, and about
 * all, of what the first says of the question, and it names no day and nobody whom the first does not. Articles tell a sum
 * and its parts, and what several people did, in the same words.
 */
function restates(first: ChosenValue, other: ChosenValue, { concepts }: AnswerInput): boolean {
  const [said, own] = [first, other].map(({ evidence }) => saidBy(evidence, concepts)) as [
    number[],
    number[],
  ];
  const saidAgain = said.filter((concept) => own.includes(concept));
  const [times, people] = [timesNamed(first), peopleNamed(first)];
  return (
    saidAgain[0] === said[0] &&
    weightOf(saidAgain, concepts) >= SAID_AGAIN * weightOf(said, concepts) &&
    [...timesNamed(other)].every((time) => times.has(time)) &&
    [...peopleNamed(other)].every((name) => people.has(name))
  );
}

function peopleNamed({ value, evidence: { text } }: ChosenValue): Set<string> {
  const named = findPersonNames(text.replace(value.raw, " "));
  return new Set(named.flatMap(({ name, certainty }) => (certainty > 1 ? [name] : [])));
}

/** Whether nothing says that two values are told of other places or times. */
export function mayBeOfOneEvent(first: ChosenValue, other: ChosenValue): boolean {
  return (
    areWithinDays(first.evidence.article, other.evidence.article) &&
    agree(placesNamed(first.evidence), placesNamed(other.evidence)) &&
    agree(timesNamed(first), timesNamed(other))
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

/** Days, months and years that a sentence names as those of what happened, beside the value. */
function timesNamed({ value, evidence: { text } }: ChosenValue): Set<string> {
  return new Set(
    findDates(text)
      .filter(({ start }) => !AS_OF.test(text.slice(0, start)) && (start < value.start || start >= value.end))
      .map(({ year, month, day, until, relative }) =>
        [year, relative, month, day, until?.month, until?.day].join("/"),
      ),
  );
}

/** The words of the clause around a value, without the value and all figures: every amount is in 万元. */
function clauseWords(sentence: string, { start, raw: told }: ChosenValue["value"]): Set<string> {
  return wordsBeside(splitClauses(sentence).find(({ end }) => start < end)?.text ?? sentence, told);
}

function wordsBeside(text: string, told: string): Set<string> {
  const words = findQuantities(text).reduce(
    (left, { raw }) => left.replace(raw, " "),
    text.replace(told, " "),
  );
  return wordsOf(words);
}
