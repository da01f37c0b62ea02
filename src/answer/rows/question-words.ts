import type { QueryPlan, WeighedConcept } from "../../model/query-plan.ts";
import { foldScript } from "../../text/fold-script.ts";
import { foldWidth } from "../../text/fold-width.ts";
import { HAN_RUN } from "../../text/han.ts";
import { locateConcepts, supportWithin } from "../locate-concepts.ts";
import { shareWeights } from "../sentence-evidence.ts";

/** A stretch of the folded question, end exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Shortest stretch of Chinese that is looked for as a word. */
const SHORTEST_WORD = 2;
/** A translation that says less of its concept is an accident of a single character. */
const LEAST_SUPPORT = 0.15;
/** Words for rows as such, and for belonging to them: they tell no row from another. */
const ROW_WORDS =
  /名单|表(?:格|中|里|上)|[里中上是有在为人们都和与共要]|其中|当中|里面|他们|她们|这些|那些|\b(?:lists?|listed|tables?|rows?|names?|among|people|persons?|members?|ones?|belong(?:s|ing)?|hold(?:s|ing)?|have|having|got|get|getting|named|given|took|part|be|fell|fall|ran|run|sold|sell|finished|scored|recorded|measured|notices?|announcements?|up)\b/giu;

/** "Officials to be appointed" are spoken of by every notice of appointments, and by no other list. */
const OFFICE_WORDS =
  /\b(?:officials?|cadres?|nominees?|nominated|nominations?|appointees?|appointments?|appointed)\b/giu;
const TELLS_OF_OFFICES = /干部|任[前职免]|[拟现任]任|提名|职务|公务员/u;
const CANDIDATE_WORDS = /\bcandidates?\b/giu;
const TELLS_OF_CANDIDATES = /候选|人选|拟|推荐|提名|初评|入围/u;

/** The question as its words are looked for: script and width folded, as long as typed. */
export function foldQuestion({ asked }: QueryPlan): string {
  return foldScript(foldWidth(asked));
}

/** All places of a pattern in a text. */
export function spansOf(pattern: RegExp, text: string): WordSpan[] {
  const everywhere = new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  return [...text.matchAll(everywhere)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Where the words of an English concept stand in the question; a Chinese one is a pair of characters of its runs. */
export function spansOfConcept({ surface }: WeighedConcept, question: string): WordSpan[] {
  const [folded, wanted] = [question.toLowerCase(), surface.toLowerCase()];
  const spans: WordSpan[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    spans.push({ start: at, end: at + wanted.length });
  return spans;
}

/** True where a span holds any part of another. */
export function overlaps(span: WordSpan, spans: readonly WordSpan[]): boolean {
  return spans.some(({ start, end }) => start < span.end && end > span.start);
}

/**
 * The Chinese words of a question that stand in one of some texts: from left to right the longest stretch of two
 * characters or more that does, passing over what is understood already.
 */
export function wordsWithin(
  question: string,
  texts: readonly string[],
  understood: readonly WordSpan[],
): WordSpan[] {
  return [...question.matchAll(HAN_RUN)].flatMap(({ 0: run, index }) => {
    const words: WordSpan[] = [];
    for (let at = 0; at < run.length; ) {
      let end = at;
      for (let to = at + SHORTEST_WORD; to <= run.length; to++) {
        const span = { start: index + at, end: index + to };
        if (overlaps(span, understood) || !texts.some((text) => text.includes(run.slice(at, to)))) break;
        end = to;
      }
      if (end > at) words.push({ start: index + at, end: index + end });
      at = Math.max(end, at + 1);
    }
    return words;
  });
}

/** What an article says outside its rows, folded. */
export interface Context {
  /** All of it. */
  readonly all: string;
  /** Title, newspaper, opening, and the sentence right before the rows. */
  readonly near: string;
}

/**
 * The words of a question that an article says outside its rows. Chinese words and names count anywhere; an English word
 * has many translations, and in a long text one of them stands somewhere: it counts near the rows only.
 */
export function wordsAbout(
  question: string,
  concepts: readonly WeighedConcept[],
  { all, near }: Context,
  understood: readonly WordSpan[],
): WordSpan[] {
  const offices = TELLS_OF_OFFICES.test(near) ? spansOf(OFFICE_WORDS, question) : [];
  const candidates = TELLS_OF_CANDIDATES.test(near) ? spansOf(CANDIDATE_WORDS, question) : [];
  return [
    ...wordsWithin(question, [foldScript(foldWidth(all))], understood),
    ...offices,
    ...candidates,
    ...conceptsWithin(question, concepts, near),
    ...conceptsWithin(question, concepts, all).filter((span) =>
      concepts.some(
        (concept) => concept.isName && spansOfConcept(concept, question).some((own) => overlaps(own, [span])),
      ),
    ),
  ];
}

/** The words of a question that a header says: Chinese ones as they stand, others through their concepts. */
export function wordsSaid(question: string, concepts: readonly WeighedConcept[], text: string): WordSpan[] {
  return [
    ...wordsWithin(question, [foldScript(foldWidth(text))], []),
    ...conceptsWithin(question, concepts, text),
  ];
}

function conceptsWithin(question: string, concepts: readonly WeighedConcept[], text: string): WordSpan[] {
  const support = supportWithin(locateConcepts(text, concepts), concepts.length);
  return concepts.flatMap((concept, index) =>
    (support[index] ?? 0) >= LEAST_SUPPORT && !isChinesePair(concept)
      ? spansOfConcept(concept, question)
      : [],
  );
}

/**
 * The share of a question that is understood neither by the spans nor as words for rows: of a Chinese one by its characters,
 * of an English one by the weight of its words. 1 when a name is among it: what is asked of somebody else must not be
 * computed.
 */
export function unexplainedShare(
  plan: QueryPlan,
  concepts: readonly WeighedConcept[],
  understood: readonly WordSpan[],
): number {
  const question = foldQuestion(plan);
  const known = [...understood, ...spansOf(ROW_WORDS, question)];
  const weights = shareWeights(concepts);
  const characters = new Set<number>();
  let [left, total] = [0, 0];
  for (const [index, concept] of concepts.entries()) {
    if (concept.isEarlier) continue;
    const spans = spansOfConcept(concept, question);
    if (isChinesePair(concept)) {
      for (const { start, end } of spans) for (let at = start; at < end; at++) characters.add(at);
      continue;
    }
    const weight = weights[index] ?? 0;
    total += weight;
    if (spans.some((span) => overlaps(span, known))) continue;
    if (concept.isName) return 1;
    left += weight;
  }
  const unknown = [...characters].filter((at) => !overlaps({ start: at, end: at + 1 }, known));
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return Math.max(share(left, total), share(unknown.length, characters.size));
}

export function isChinesePair({ surface }: WeighedConcept): boolean {
  return /^\p{Script=Han}+$/u.test(surface);
}
