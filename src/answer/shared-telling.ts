import { splitClauses } from "../text/sentences.ts";
import type { Side } from "./compared-sides.ts";
import type { SentenceEvidence } from "./sentence-evidence.ts";

/** A sentence that tells a value of one side. */
export interface Telling {
  readonly side: Side;
  readonly evidence: Pick<SentenceEvidence, "text" | "places">;
  /** Offsets into the sentence. */
  readonly value: { readonly start: number; readonly end: number };
}

/** The words by which a value is said to be what it is stand so near before it, in Chinese characters. */
const LOCAL_CHARACTERS = 8;

/**
 * 0…1: how much of what any of the sentences says of the question, beside the names of the sides, is said by all of
 * them: fines are compared with fines. A question in the other language is matched by many translations; there a word
 * is also said where another sentence prints the same characters before its value (行政处罚3200元, 处罚金额292元).
 */
export function sharedTelling(tellings: readonly Telling[]): number {
  const said = tellings.map((telling) => saidBeside(telling));
  const all = new Map(
    said.flatMap((words) => [...words].map(([word, { importance }]) => [word, importance] as const)),
  );
  const locals = tellings.map(localPairs);
  const isSaidBy = (word: string, index: number) =>
    said[index]?.has(word) ||
    said.some((words) => words.get(word)?.pairs.some((pair) => locals[index]?.has(pair)) ?? false);
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + (all.get(word) ?? 0), 0);
  const common = [...all.keys()].filter((word) => tellings.every((_, index) => isSaidBy(word, index)));
  return weigh(common) / (weigh([...all.keys()]) || 1);
}

interface Said {
  readonly importance: number;
  /** Pairs of characters before the value that the word shares a character with; of translations only. */
  readonly pairs: readonly string[];
}

/** What a sentence says of the question beside the name of its side. */
function saidBeside({ side: { names, input }, evidence, value }: Telling): Map<string, Said> {
  const said = new Map<string, Said>();
  const from = localStart(evidence.text, value.start);
  for (const { concept, start, end } of evidence.places) {
    const known = input.concepts[concept];
    if (!known || names.includes(known)) continue;
    const isTranslated = !/\p{Script=Han}/u.test(known.surface);
    const isLocal = isTranslated && end > from && start < value.start;
    const pairs = isLocal ? pairsOf(evidence.text.slice(Math.max(from, start - 1), end + 1)) : [];
    const before = said.get(known.surface)?.pairs ?? [];
    said.set(known.surface, { importance: known.importance, pairs: [...before, ...pairs] });
  }
  return said;
}

function localPairs({ evidence: { text }, value: { start } }: Telling): Set<string> {
  return new Set(pairsOf(text.slice(localStart(text, start), start)));
}

function localStart(text: string, valueStart: number): number {
  const clause = splitClauses(text).find(({ end }) => valueStart < end)?.start ?? 0;
  return Math.max(clause, valueStart - LOCAL_CHARACTERS);
}

function pairsOf(text: string): string[] {
  return [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = ""]) => pair);
}
