import type { Question } from "../model/question.ts";
import type { RetrievedPassage } from "../model/retrieval.ts";
import { PASSAGES_READ, type Retrieval } from "./retrieve-passages.ts";

/**
 * What a passage found by another wording is behind one that the question itself finds as well. Experiment:
 * eval/measure-rewording.ts.
 */
const BEHIND = 0.5;

/** Finds the passages for a question as it was typed and, with a language model's help, as it may be worded otherwise. */
export async function retrieveReworded(
  question: Question,
  {
    search,
    reword,
  }: {
    readonly search: (question: Question) => Promise<Retrieval>;
    readonly reword: () => Promise<readonly string[]>;
  },
): Promise<Retrieval> {
  const [typed, wordings] = await Promise.all([search(question), reword()]);
  const { plan } = typed;
  const reworded = await Promise.all(wordings.map((text) => search({ text })));
  const told = wordings.map((words) => `also searched for as "${words}"`);
  return mergeRetrievals({ ...typed, plan: { ...plan, trace: [...plan.trace, ...told] } }, reworded);
}

/**
 * Adds what other wordings of a question find, as one more leg: a passage counts by the wording that finds it best, each
 * measured by how far it is behind the best of its list. Everything else is that of the question as it was typed.
 */
export function mergeRetrievals(
  typed: Retrieval,
  reworded: readonly Retrieval[],
  behind = BEHIND,
): Retrieval {
  const best = typed.passages[0]?.score ?? 0;
  const found = new Map(typed.passages.map((passage) => [passage.id, passage]));
  for (const { passages } of reworded) {
    const bestOfList = passages[0]?.score ?? 0;
    for (const passage of passages) {
      const score = best - behind - (bestOfList - passage.score);
      const known: RetrievedPassage | undefined = found.get(passage.id);
      if (known === undefined || known.score < score) found.set(passage.id, { ...(known ?? passage), score });
    }
  }
  const passages = [...found.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { ...typed, passages: passages.slice(0, Math.max(PASSAGES_READ, typed.passages.length)) };
}
