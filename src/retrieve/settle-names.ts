import { normalise } from "../text/normalise.ts";
import type { SoughtWord } from "./sought-words.ts";

/** What of a word is printed in one article; one entry an occurrence. */
export interface ArticleMentions {
  readonly inTitle: readonly string[];
  readonly inText: readonly string[];
}

/** By article. */
export type WordMentions = ReadonlyMap<string, ArticleMentions>;

export interface SettledMentions {
  readonly kept: WordMentions;
  /** Mentions of characters that only sound like the name. */
  readonly leftOut: WordMentions;
  /** The printed words that count. */
  readonly words: ReadonlySet<string>;
}

const UNIT_OF_PLACE = /^(?:省|市|县|区|镇|乡|村|州)/u;

/** How often each of the printed words stands before a word for a kind of place: 汝城县. */
export function countPlaceUnits(text: string, printed: readonly string[], counts: Map<string, number>): void {
  if (printed.length === 0) return;
  const normalised = normalise(text);
  for (const word of new Set(printed)) {
    for (let at = normalised.indexOf(word); at >= 0; at = normalised.indexOf(word, at + word.length)) {
      if (UNIT_OF_PLACE.test(normalised.slice(at + word.length)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}

/**
 * Settles which characters a name in pinyin means. Two syllables sound like many words ("Rucheng" like 入城, to enter a
 * town): of those, the one that is printed as the name of a place counts, or else the one in most articles; the others
 * are told of, and left out. Three syllables and more are no accident.
 */
export function settleNames(
  { spellings }: SoughtWord,
  mentions: WordMentions,
  placeUnits: ReadonlyMap<string, number>,
): SettledMentions {
  const printed = [...mentions.values()].flatMap(({ inTitle, inText }) => [...inTitle, ...inText]);
  const words = new Set(printed);
  const isNamesake = (word: string) => /^\p{Script=Han}{2}$/u.test(word);
  const namesakes = spellings.some(({ kind }) => kind === "syllables") ? [...words].filter(isNamesake) : [];
  const articlesWith = (word: string) =>
    [...mentions.values()].filter(({ inTitle, inText }) => inTitle.includes(word) || inText.includes(word))
      .length;
  const ranked = namesakes
    .map((word) => ({ word, places: placeUnits.get(word) ?? 0, articles: articlesWith(word) }))
    .sort((a, b) => b.places - a.places || b.articles - a.articles || (a.word < b.word ? -1 : 1));
  for (const { word } of ranked.slice(1)) words.delete(word);
  return {
    kept: only(mentions, (word) => words.has(word)),
    leftOut: only(mentions, (word) => !words.has(word)),
    words,
  };
}

function only(mentions: WordMentions, keeps: (word: string) => boolean): WordMentions {
  return new Map(
    [...mentions]
      .map(([id, { inTitle, inText }]): [string, ArticleMentions] => [
        id,
        { inTitle: inTitle.filter(keeps), inText: inText.filter(keeps) },
      ])
      .filter(([, { inTitle, inText }]) => inTitle.length + inText.length > 0),
  );
}
