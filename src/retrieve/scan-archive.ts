import type { ComputedCount, ScanRequest, WordCount } from "../model/archive-scan.ts";
import type { ArchiveStore, ArticleFacts, ScannedPassage, TermField } from "../store/archive-store.ts";
import { searchTerms, syllablePairs } from "../text/search-terms.ts";
import { findSpellings } from "./find-spellings.ts";
import { countPlaceUnits, type SettledMentions, settleNames, type WordMentions } from "./settle-names.ts";
import type { SoughtWord, Spelling } from "./sought-words.ts";

/** An article that was counted. */
export type CountedArticle = Pick<ArticleFacts, "id" | "date">;

export interface ArchiveScan {
  readonly computed: ComputedCount;
  /** All articles counted, in the order in which they are shown: by date, those without one last. */
  readonly counted: readonly CountedArticle[];
  /** True when the text holds a word that was counted. */
  readonly mentions: (text: string) => boolean;
}

export type ScannedStore = Pick<ArchiveStore, "passagesWithTerms" | "listArticleFacts">;

/** An article named at least so often is about what it names, if its title does not name it. */
const NAMED_OFTEN = 2;

/**
 * Counts the articles that hold every word sought, over the whole index: the term search brings all passages that may
 * hold one, without a limit, and each is read. The order of articles of one day is the order of files and of reading.
 */
export async function scanArchive(
  { kind, subject, isAbout, scope }: ScanRequest,
  words: readonly SoughtWord[],
  store: ScannedStore,
): Promise<ArchiveScan> {
  const [facts, ...settled] = await Promise.all([
    store.listArticleFacts(),
    ...words.map((word) => mentionsOf(word, store)),
  ]);
  const within = facts.filter(
    ({ newspaper, date }) =>
      (scope.newspaper === undefined || newspaper === scope.newspaper) &&
      (scope.period === undefined || date?.startsWith(scope.period)),
  );
  const named = within.filter(({ id }) => settled.every(({ kept }) => kept.has(id)));
  const timesNamed = (id: string) =>
    Math.min(
      ...settled.map(({ kept }) => {
        const { inTitle = [], inText = [] } = kept.get(id) ?? {};
        return inTitle.length > 0 ? NAMED_OFTEN : inText.length;
      }),
    );
  const central = isAbout ? named.filter(({ id }) => timesNamed(id) >= NAMED_OFTEN) : [];
  // Nothing but mentions in passing: they are what there is.
  const criterion = central.length > 0 ? "about" : "mention";
  const chosen = criterion === "about" ? central : named;
  const counted = sortByDate(chosen, kind === "latest");
  const date = kind === "first" || kind === "latest" ? counted[0]?.date : undefined;
  const dates = within.flatMap((fact) => fact.date ?? []).sort();
  const ids = new Set(counted.map(({ id }) => id));
  return {
    counted,
    computed: {
      kind,
      subject,
      criterion,
      articles: counted.length,
      of: within.length,
      inPassing: named.length - counted.length,
      undated: counted.filter((fact) => fact.date === undefined).length,
      words: settled.flatMap(({ kept }) => countWords(kept, ids)),
      leftOut: settled.flatMap(({ leftOut }) => countWords(leftOut, new Set(within.map(({ id }) => id)))),
      scope,
      ...(dates[0] === undefined ? {} : { earliestDate: dates[0], latestDate: dates.at(-1) as string }),
      ...(date === undefined ? {} : { date }),
    },
    mentions: (text) =>
      words.some((word, index) =>
        findSpellings(text, word).some((printed) => settled[index]?.words.has(printed)),
      ),
  };
}

/** What is printed of a word, by article, with characters that only sound like it set aside. */
async function mentionsOf(word: SoughtWord, store: ScannedStore): Promise<SettledMentions> {
  const searches = word.spellings.flatMap((spelling) => searchesFor(spelling));
  const distinct = new Map(searches.map((search) => [JSON.stringify(search), search]));
  const found = await Promise.all(
    [...distinct.values()].map(({ field, terms }) => store.passagesWithTerms(field, terms)),
  );
  const byArticle = new Map<string, { readonly inTitle: string[]; readonly inText: string[] }>();
  const placeUnits = new Map<string, number>();
  for (const { articleId, title, text } of withoutRepeats(found.flat())) {
    const printed = findSpellings(text, word);
    const known = byArticle.get(articleId);
    if (known) known.inText.push(...printed);
    else byArticle.set(articleId, { inTitle: findSpellings(title, word), inText: printed });
    countPlaceUnits(text, printed, placeUnits);
  }
  return settleNames(word, byArticle, placeUnits);
}

/** A passage that several searches bring is read once. */
function withoutRepeats(passages: readonly ScannedPassage[]): ScannedPassage[] {
  return [...new Map(passages.map((passage) => [`${passage.articleId}\n${passage.text}`, passage])).values()];
}

function searchesFor(spelling: Spelling): { readonly field: TermField; readonly terms: readonly string[] }[] {
  if (spelling.kind === "syllables")
    return [{ field: "pinyinTerms", terms: syllablePairs(spelling.syllables) }];
  const own = spelling.kind === "stems" ? spelling.stems : searchTerms(spelling.text);
  // One character alone is a term of its own only where it stands alone: every passage must be read.
  const terms = spelling.kind === "characters" && spelling.text.length === 1 ? [] : own;
  return [
    { field: "bodyTerms", terms },
    { field: "titleTerms", terms },
  ];
}

function sortByDate(articles: readonly ArticleFacts[], latestFirst: boolean): CountedArticle[] {
  const dated = articles.filter(({ date }) => date !== undefined);
  const direction = latestFirst ? -1 : 1;
  const sorted = dated.sort((a, b) =>
    a.date === b.date ? 0 : (a.date as string) < (b.date as string) ? -direction : direction,
  );
  return [...sorted, ...articles.filter(({ date }) => date === undefined)].map(({ id, date }) => ({
    id,
    ...(date === undefined ? {} : { date }),
  }));
}

function countWords(mentions: WordMentions, ids: ReadonlySet<string>): WordCount[] {
  const counts = new Map<string, number>();
  for (const [id, { inTitle, inText }] of mentions) {
    if (!ids.has(id)) continue;
    for (const word of new Set([...inTitle, ...inText])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, articles]) => ({ word, articles }))
    .sort((a, b) => b.articles - a.articles || (a.word < b.word ? -1 : 1));
}
