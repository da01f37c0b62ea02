/**
 * How well a text came out of scan, recognition and extraction: the share of characters that no paper printed, and of
 * paragraphs that begin or end where none can.
 */

/** Loss of quality for each share of suspicious characters: one in ten leaves nothing to rely on. */
const WORTH_OF_SUSPICIOUS = 10;
/**
 * Quality below which a quote is shown as uncertain. `eval/measure-text-quality.ts` spoils the sample archive: unharmed
 * articles score 0.96 or more there and on real pages; with one letter in twenty lost 80 % fall below, with one in ten all.
 */
export const WEAK_TEXT_QUALITY = 0.8;

/** Signs of text that was decoded, recognised or extracted wrongly. Each match counts with its length. */
const SUSPICIOUS: readonly RegExp[] = [
  // Replacement characters, controls, private use, half surrogate pairs, unassigned code points.
  /[\uFFFD\p{Co}\p{Cs}\p{Cn}]|(?![\n\t\r])\p{Cc}/gu,
  // UTF-8 read as another encoding.
  /锟斤拷|烫烫烫|屯屯屯|[\u00c2-\u00f4][\u0080-\u00bf€™œžŸ†‡•‰‹›ˆ˜]+|[\u00c0-\u00ff\u00a1-\u00b6]{3,}/gu,
  // Marks that stand for a lost character inside Chinese text.
  /(?<=\p{Script=Han})(?:[□■▯▢＊*^~#\\|_`¦§¤]+|\?{2,})(?=[\p{Script=Han}，。、])/gu,
  /(?<=\p{Script=Han})(?<![吗呢么何谁吧啊])\?(?=\p{Script=Han})/gu,
  // Radicals, and scripts that do not mix into Chinese words.
  /[\u2E80-\u2FDF]|(?<=\p{Script=Han})[\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}À-ÿ](?=\p{Script=Han})/gu,
  // Marks that no sentence sets side by side.
  /[，、；：,;:][，、；。：,;]|。[，、；：]/gu,
  // English words with digits or capitals inside, or without a vowel; not parts of addresses.
  /(?<![\p{L}\p{N}./@:-])(?:\p{Ll}+\d\p{L}*|[01|]\p{Ll}{3,}|\p{Ll}{2,}\p{Lu}{1,2}\p{Ll}+|[bcdfghjklmnpqrstvwxz]{4,}|\p{L}+[|~^#*_\\]\p{L}+)(?![\p{L}\p{N}@/-]|[.:][\p{L}/])/gu,
];
/** Characters of a text that are judged: the rest of an endless one came the same way. */
const MOST_JUDGED = 200_000;
/** A paragraph that begins as none can, or ends in the middle. */
const BROKEN_START = /^[，、。；：！？”’）》」』,;:)]|^\p{Ll}/u;
const BROKEN_END = /[，、（《“‘「『(,]$/u;

/** @returns 0 (nothing to rely on) to 1 (no sign of damage), in hundredths */
export function measureTextQuality(whole: string): number {
  const text = whole.slice(0, MOST_JUDGED);
  const paragraphs = text.split("\n").filter((paragraph) => paragraph !== "");
  const broken = paragraphs.filter(
    (paragraph) => BROKEN_START.test(paragraph) || BROKEN_END.test(paragraph),
  ).length;
  const brokenShare = broken / Math.max(1, paragraphs.length);
  const readable = Math.max(0, 1 - WORTH_OF_SUSPICIOUS * suspiciousShare(text));
  return Math.round(100 * readable * (1 - brokenShare / 2)) / 100;
}

/** Share of the characters, white space aside, that show damage. A stretch of a text can be measured by itself. */
export function suspiciousShare(text: string): number {
  const printed = text.length - (text.match(/\s/gu)?.length ?? 0);
  if (printed === 0) return 0;
  let suspicious = 0;
  for (const sign of SUSPICIOUS) {
    for (const [match] of text.matchAll(sign)) suspicious += match.length;
  }
  return Math.min(1, suspicious / printed);
}

/** True iff a quote may not read as it was printed: its article is weak, or it is itself. */
export function isUncertainQuote(quote: string, articleQuality: number | undefined): boolean {
  const quality = Math.min(articleQuality ?? 1, 1 - WORTH_OF_SUSPICIOUS * suspiciousShare(quote));
  return quality < WEAK_TEXT_QUALITY;
}
