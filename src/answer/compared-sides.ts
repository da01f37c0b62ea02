import type { Article } from "../model/article.ts";
import type { QuestionPart, WeighedConcept } from "../model/query-plan.ts";
import { foldScript } from "../text/fold-script.ts";
import type { AnswerInput } from "./answerer.ts";
import { locateConcepts, supportWithin } from "./locate-concepts.ts";
import { nearness } from "./nearness.ts";
import { shareWeights } from "./sentence-evidence.ts";

/** One compared subject, ready to be asked about by itself. */
export interface Side {
  readonly subject: string;
  /** The question as if it asked about this subject alone. */
  readonly input: AnswerInput;
  /** The concepts that name this subject and no other. */
  readonly names: readonly WeighedConcept[];
  /** For each name 0…1: how near title or text of an article bring it to any of its sentences. */
  readonly aroundIn: (article: Article) => readonly number[];
}

/** Where a side is named counts the more, the nearer to the value. */
const NAMED_IN = { sentence: 1, title: 0.8, article: 0.6 } as const;
/** So much of a side's names must be found, by weight. */
const LEAST_NAMED = 0.5;
/** Shares of two sides that differ by less say that both are named alike. */
const SAME_SHARE = 0.05;
/** A noun is printed with and without its ending: 扇子, 小扇. */
const NOUN_ENDING = /^(\p{Script=Han})[子儿]$/u;
const LONE_CHARACTER = { weight: 0.6, idf: 3 } as const;

/** The sides of a comparison, in the order of the question; none for any other question. */
export function sidesOf(input: AnswerInput): Side[] {
  const { plan } = input;
  const subjects = plan.parts.map(({ subject }) => subject);
  if (subjects.length < 2 || subjects.includes(undefined)) return [];
  return plan.parts.map((part) => {
    const own = fold(part.subject ?? "");
    const others = subjects
      .filter((subject) => subject !== part.subject)
      .map((subject) => fold(subject ?? ""));
    const isAsked = isAskedIn(part);
    const concepts = input.concepts.filter(isAsked).map(withoutEnding);
    const names = concepts.filter(
      ({ surface }) => own.includes(fold(surface)) && !others.some((other) => other.includes(fold(surface))),
    );
    return {
      subject: part.subject ?? "",
      names,
      aroundIn: readAround(names),
      input: {
        ...input,
        concepts,
        plan: {
          ...plan,
          text: part.text,
          read: part.text,
          parts: [part],
          answerTypes: part.answerTypes,
          concepts: plan.concepts.filter(isAsked),
        },
      },
    };
  });
}

function isAskedIn({ text }: QuestionPart): (concept: { readonly surface: string }) => boolean {
  const asked = fold(text);
  return ({ surface }) => asked.includes(fold(surface));
}

function fold(text: string): string {
  return foldScript(text).toLowerCase();
}

function withoutEnding(concept: WeighedConcept): WeighedConcept {
  const [, stem] = NOUN_ENDING.exec(concept.surface) ?? [];
  if (stem === undefined || concept.alternatives.length > 0) return concept;
  const { weight, idf } = LONE_CHARACTER;
  return {
    ...concept,
    importance: weight * idf,
    alternatives: [{ kind: "term", terms: [stem], weight, idf }],
  };
}

interface Sentence {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a sentence tells of a side: it names the side, or its title or article does, and no other side is named
 * nearer. Where both are named alike outside the sentence, the one named last before it is meant.
 */
export function tellsOf(side: Side, sides: readonly Side[], sentence: Sentence): boolean {
  const share = namedShare(side, sentence);
  if (share === 0) return false;
  return sides.every((other) => {
    if (other === side) return true;
    const rival = namedShare(other, sentence);
    if (Math.abs(share - rival) > SAME_SHARE) return share > rival;
    return share > NAMED_IN.title || lastNamed(side, sentence) >= lastNamed(other, sentence);
  });
}

/** Where a side is first named in a sentence, as an offset into the article's text. */
export function firstNamed({ names }: Side, { article, start, end }: Sentence): number | undefined {
  const places = locateConcepts(article.text.slice(start, end), names);
  return places.length === 0 ? undefined : start + Math.min(...places.map((place) => place.start));
}

/** 0…1: how near the name of a side stands to a value of the sentence; 0 when the sentence does not name it. */
export function nearName(
  { names }: Side,
  { article, start, end }: Sentence,
  value: { readonly start: number; readonly end: number },
): number {
  const sentence = article.text.slice(start, end);
  const weights = names.map(() => 1 / names.length);
  return nearness(sentence, value, locateConcepts(sentence, names), weights);
}

/** How a side is named where a sentence stands, in the article's own words. */
export function printedName({ names }: Side, { article, start, end }: Sentence): string | undefined {
  for (const text of [article.text.slice(start, end), article.title, article.text]) {
    const [place] = locateConcepts(text, names).sort((a, b) => b.support - a.support || a.start - b.start);
    if (place) return text.slice(place.start, place.end);
  }
  return undefined;
}

/** 0…1: how much of a side's names is found, the more the nearer; 0 when too little is. */
function namedShare({ names, aroundIn }: Side, { article, start, end }: Sentence): number {
  const around = aroundIn(article);
  const inSentence = supportWithin(locateConcepts(article.text.slice(start, end), names), names.length);
  const weights = shareWeights(names);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shareOf = (parts: readonly number[]) =>
    weights.reduce((sum, weight, index) => sum + weight * (parts[index] ?? 0), 0) / total;
  const isUnnamed = names.some(({ isName }, index) => isName && around[index] === 0);
  if (isUnnamed || shareOf(around.map(Math.ceil)) < LEAST_NAMED) return 0;
  return shareOf(around.map((level, index) => ((inSentence[index] ?? 0) > 0 ? NAMED_IN.sentence : level)));
}

/** For each name how near title or text of an article bring it to any of its sentences; computed once an article. */
function readAround(names: readonly WeighedConcept[]): (article: Article) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (article) => {
    const foundIn = (text: string) => supportWithin(locateConcepts(text, names), names.length);
    const read = () => {
      const inTitle = foundIn(`${article.title}\n${article.subtitle ?? ""}`);
      return foundIn(article.text).map((inText, index) =>
        (inTitle[index] ?? 0) > 0 ? NAMED_IN.title : inText > 0 ? NAMED_IN.article : 0,
      );
    };
    const around = known.get(article.id) ?? read();
    known.set(article.id, around);
    return around;
  };
}

function lastNamed({ names }: Side, { article, start }: Sentence): number {
  return Math.max(-1, ...locateConcepts(article.text.slice(0, start), names).map((place) => place.start));
}
