import type { SeveralValues, ToldValue } from "../model/answer.ts";
import type { AnswerDraft, AnswerInput, QuotedSpan } from "./answerer.ts";
import { prepareParts } from "./asked-parts.ts";
import { type Candidate, candidatesFor } from "./choose-values.ts";
import { areOfOneKind, firstBy } from "./compare-values.ts";
import { firstNamed, nearName, printedName, type Side, sidesOf, tellsOf } from "./compared-sides.ts";
import { fillQuotes } from "./fill-quotes.ts";
import { type Judgement, judgeSupport } from "./judge-support.ts";
import { MAXIMUM_WINDOWS } from "./read-windows.ts";
import { type RankedEvidence, rankEvidence } from "./select-evidence.ts";
import { sharedTelling, type Telling } from "./shared-telling.ts";
import { wordSeveral } from "./word-several.ts";

/** The best sentences, among which those that tell of a side are sought. */
const SENTENCES_SOUGHT = 80;
/** Sentences of a side whose values may answer for it. */
const SENTENCES_READ = 60;
/** What counts when the values of all sides are chosen: of one kind, and said of the same. Checked with `npm run eval`. */
const TOGETHER = { oneKind: 4, sameTold: 6, nearName: 3 } as const;
/** Which is larger is told only where the sentences say the same of their subjects, by this share at least. */
const LEAST_IN_COMMON = 0.5;
/** Quotes of all sides together, in characters. Contract: design, section 4. */
const TEXT_LENGTH = 320;

interface AskedSide {
  readonly side: Side;
  readonly ranked: readonly RankedEvidence[];
  readonly candidates: readonly Candidate[];
}

/**
 * Answers a comparison: every subject is asked about by itself, of the sentences that tell of it; then the values are
 * told side by side. It is asserted when each of them would be. `undefined` for a question that compares nothing.
 */
export async function answerComparison(input: AnswerInput): Promise<AnswerDraft | undefined> {
  const sides = sidesOf(input);
  if (sides.length === 0) return undefined;
  const asked = await Promise.all(sides.map((side) => askSide(side, sides)));
  const chosen = chooseTogether(asked, input.plan.by !== undefined);
  const judged = asked.map(({ side, ranked }, index) => {
    const value = chosen[index];
    return judgeSupport(ranked, value ? [value] : [], side.input);
  });
  const trace = judged.map(({ status, reason }, index) => `${sides[index]?.subject}: ${status}: ${reason}`);
  if (judged.every(({ status }) => status === "not-found")) return { status: "not-found", quotes: [], trace };
  const { quotes, citationOf } = quoteSides(asked, chosen, judged);
  const told = sides.flatMap((side, index): ToldValue[] => {
    const found = chosen[index];
    const citation = citationOf[index];
    if (!found || citation === undefined) return [];
    return [{ subject: labelOf(side, sides, found.evidence), value: found.value.raw, citation }];
  });
  const { by } = input.plan;
  const isWhole =
    told.length === sides.length &&
    judged.every(({ status }) => status === "answered") &&
    (by === undefined || sharedTelling(tellingOf(asked, chosen)) >= LEAST_IN_COMMON);
  const several = isWhole ? inOrder(told, quotes, input) : undefined;
  const isUndecided = several?.by === undefined && (by === "earlier" || by === "later");
  const headline = several && wordSeveral(several, input.plan.language);
  // Two dates without an order answer nothing: they may be of other things.
  if (several === undefined || headline === undefined || isUndecided)
    return { status: "closest", quotes, trace };
  return { status: "answered", headline, fact: several.values[0]?.value ?? "", quotes, several, trace };
}

async function askSide(side: Side, sides: readonly Side[]): Promise<AskedSide> {
  const ranked = (await rankEvidence(side.input, Math.floor(MAXIMUM_WINDOWS / sides.length)))
    .slice(0, SENTENCES_SOUGHT)
    .filter((evidence) => tellsOf(side, sides, evidence));
  const { plan, concepts } = side.input;
  const candidates = prepareParts(plan, concepts)
    .flatMap((part) => candidatesFor(part, ranked.slice(0, SENTENCES_READ)))
    .map((candidate) => ({
      ...candidate,
      worth: candidate.worth + TOGETHER.nearName * nearName(side, candidate.evidence, candidate.value),
    }));
  return { side, ranked, candidates };
}

/**
 * One value a side, worth most together: none twice, and in one sentence in the order of the names. To be put in order
 * they should be of one kind and said of the same.
 */
function chooseTogether(asked: readonly AskedSide[], isOrdered: boolean): (Candidate | undefined)[] {
  let best: (Candidate | undefined)[] = asked.map(() => undefined);
  let most = Number.NEGATIVE_INFINITY;
  const extend = (chosen: readonly (Candidate | undefined)[]) => {
    const current = asked[chosen.length];
    if (!current) {
      const found = chosen.flatMap((candidate) => candidate ?? []);
      const isOneKind = areOfOneKind(found.map(({ value }) => value.raw));
      const together =
        (isOneKind ? TOGETHER.oneKind : 0) + TOGETHER.sameTold * sharedTelling(tellingOf(asked, chosen));
      const worth = found.reduce((sum, candidate) => sum + candidate.worth, isOrdered ? together : 0);
      if (worth > most) [best, most] = [[...chosen], worth];
      return;
    }
    const fitting = current.candidates.filter((candidate) =>
      chosen.every((other, index) => {
        const { side } = asked[index] as AskedSide;
        return !other || areInOrder(side, other, current.side, candidate);
      }),
    );
    for (const candidate of fitting.length > 0 ? fitting : [undefined]) extend([...chosen, candidate]);
  };
  extend([]);
  return best;
}

function tellingOf(asked: readonly AskedSide[], chosen: readonly (Candidate | undefined)[]): Telling[] {
  return chosen.flatMap((candidate, index) => {
    const side = asked[index]?.side;
    return side && candidate ? [{ side, evidence: candidate.evidence, value: candidate.value }] : [];
  });
}

function areInOrder(side: Side, one: Candidate, otherSide: Side, other: Candidate): boolean {
  const isSameSentence =
    one.evidence.article.id === other.evidence.article.id && one.evidence.start === other.evidence.start;
  if (!isSameSentence) return true;
  if (one.value.start === other.value.start) return false;
  const named = firstNamed(side, one.evidence);
  const otherNamed = firstNamed(otherSide, other.evidence);
  if (named === undefined || otherNamed === undefined) return true;
  return named < otherNamed === one.value.start < other.value.start;
}

/** A quote for every side, one for sides told in one sentence. */
function quoteSides(
  asked: readonly AskedSide[],
  chosen: readonly (Candidate | undefined)[],
  judged: readonly Judgement[],
): { readonly quotes: QuotedSpan[]; readonly citationOf: (number | undefined)[] } {
  const shown = asked.map(({ ranked }, index) =>
    judged[index]?.status === "not-found" ? undefined : (chosen[index]?.evidence ?? ranked[0]),
  );
  const keyOf = (evidence: RankedEvidence) => `${evidence.article.id} ${evidence.start}`;
  const keys = [...new Set(shown.flatMap((evidence) => (evidence ? [keyOf(evidence)] : [])))];
  const quotes = keys.flatMap((key) => {
    const of = shown.flatMap((evidence, index) => (evidence && keyOf(evidence) === key ? [index] : []));
    const needed = of.map((index) => ({
      evidence: shown[of[0] as number] as RankedEvidence,
      ...(chosen[index] ? { fact: chosen[index].value.raw } : {}),
    }));
    const { concepts } = (asked[of[0] as number] as AskedSide).side.input;
    return fillQuotes([], needed, concepts, Math.floor(TEXT_LENGTH / keys.length));
  });
  const citationOf = shown.map((evidence) => (evidence ? keys.indexOf(keyOf(evidence)) : undefined));
  return { quotes, citationOf };
}

/** The values with the one that is asked for first, where the quotes prove which it is. */
function inOrder(
  told: readonly ToldValue[],
  quotes: readonly QuotedSpan[],
  { plan: { by } }: AnswerInput,
): SeveralValues {
  const printed = told.map(({ value, citation }) => {
    const { article, start, end } = quotes[citation] as QuotedSpan;
    return { value, quote: article.text.slice(start, end), ...(article.date ? { date: article.date } : {}) };
  });
  const first = by && firstBy(printed, by);
  if (by === undefined || first === undefined) return { kind: "compared", values: told };
  const winner = told[first] as ToldValue;
  return { kind: "compared", values: [winner, ...told.filter((value) => value !== winner)], by };
}

/** A capitalised name, or what stands before 的; the whole subject where that does not tell the sides apart. */
function labelOf(side: Side, sides: readonly Side[], evidence: RankedEvidence): string {
  const shorten = (subject: string) =>
    /[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*/.exec(subject)?.[0].replace(/['’]s$/, "") ??
    subject.replace(/的.*$/u, "");
  const labels = new Set(sides.map(({ subject }) => shorten(subject)));
  const label = labels.size === sides.length ? shorten(side.subject) : side.subject;
  const { title, text } = evidence.article;
  // 扇子 may be printed 小扇, and 丹河 in English: the reader sees the printed name, which can be proven.
  const isPrinted = !/\p{Script=Han}/u.test(label) || `${title}\n${text}`.includes(label);
  return isPrinted ? label : (printedName(side, evidence) ?? label);
}
