/** Leads that stand far from their story: a short text without a headline that says what another article tells. */
import { type ArticleDraft, bodyOf, hasWriter, wordsOf } from "./article-draft.ts";
import { isReport } from "./block-sequence.ts";
import { coverage, type Grams, type GramWeight, gramsOf } from "./cohesion.ts";

/** Longest lead in characters. */
const LONGEST_LEAD = 260;
/** Share of the lead's words that its story must hold, and how many times more than any other article. */
const LEAST_SHARED = 0.1;
const TIMES_MORE = 1.6;

/** Moves every detached lead in front of its story; other drafts stay as they are. */
export function attachLeads(drafts: readonly ArticleDraft[], weight: GramWeight): ArticleDraft[] {
  const kept = new Set(drafts);
  const gramsByDraft = new Map<ArticleDraft, Grams>();
  const gramsOfDraft = (draft: ArticleDraft) => {
    const grams = gramsByDraft.get(draft) ?? gramsOf(allWords(draft));
    gramsByDraft.set(draft, grams);
    return grams;
  };
  for (const lead of drafts) {
    const text = wordsOf(bodyOf(lead));
    const short = lead.kind === "article" && lead.head === undefined && text.length <= LONGEST_LEAD;
    if (!short || text.length === 0) continue;
    const grams = gramsOf(text);
    const [best, second] = drafts
      .filter((draft) => draft !== lead && kept.has(draft) && draft.kind === "article" && longer(draft, text))
      .map((draft) => ({ draft, shared: coverage(grams, gramsOfDraft(draft), weight) }))
      .sort((first, other) => other.shared - first.shared);
    if (!best || best.shared < LEAST_SHARED || best.shared < TIMES_MORE * (second?.shared ?? 0)) continue;
    if (hasWriter(lead) && hasWriter(best.draft)) continue;
    if (lead.parts.some(isReport) && best.draft.parts.some(isReport)) continue;
    best.draft.parts.unshift(...lead.parts);
    best.draft.writers.unshift(...lead.writers);
    best.draft.labels.push(...lead.labels);
    best.draft.reasons.push(`its lead stands apart, from line ${lead.parts[0]?.lines[0]?.number}`);
    kept.delete(lead);
    gramsByDraft.delete(best.draft);
  }
  return drafts.filter((draft) => kept.has(draft));
}

function longer(draft: ArticleDraft, text: string): boolean {
  return wordsOf(bodyOf(draft)).length > text.length;
}

function allWords(draft: ArticleDraft): string {
  return wordsOf([...(draft.head ? [draft.head] : []), ...draft.parts]);
}
