import { countTokens as countByO200k, setMergeCacheSize } from "gpt-tokenizer/encoding/o200k_base";

/** The tokenizer's time grows with the square of a stretch without breaks, and Chinese text may have none. */
const CHARACTERS_AT_ONCE = 512;
const STRETCHES = new RegExp(`[\\s\\S]{1,${CHARACTERS_AT_ONCE}}`, "gu");

/** Marks such as `<|endoftext|>` are text like any other: an article may print them. */
const NO_SPECIAL_TOKENS = { disallowedSpecial: new Set<string>() };

/** Words met before, by default 100,000 of them. */
const WORDS_REMEMBERED = 20_000;
setMergeCacheSize(WORDS_REMEMBERED);

/**
 * How many tokens of OpenAI's o200k vocabulary a text is. Other models' vocabularies differ from it, by a tenth or so
 * for current ones. Importing this module loads 20 MB of ranks.
 */
export function countTokens(text: string): number {
  return (text.match(STRETCHES) ?? []).reduce(
    (sum, stretch) => sum + countByO200k(stretch, NO_SPECIAL_TOKENS),
    0,
  );
}
