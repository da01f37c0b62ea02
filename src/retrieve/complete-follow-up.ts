/** Questions that lean on the one before: they name nothing, or begin by turning from it. */
const LEANING =
  /^(?:那|那么|还有|另外|其中|这|它|他|她|该|准备|一共|总共)|(?:呢|它|他们?|她们?|那里|那儿|其中)[？?]?$|^(?:and|but|what about|how about|when was (?:that|it)|where was (?:that|it)|out of)\b|\b(?:it|they|them|he|she|his|her|their|its|that)\b/i;

/** A question of so few characters or words names no subject of its own. */
const FEW_HAN = 8;
const FEW_WORDS = 5;

/**
 * The turn before, when a question cannot stand alone and is to be completed with it, so that its subject is searched
 * for too; `undefined` when the question can stand alone: a new topic starts clean.
 */
export function earlierTurnToAdd(question: string, earlier: readonly string[]): string | undefined {
  const previous = earlier.at(-1);
  if (previous === undefined) return undefined;
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = question.match(/[A-Za-z]+/g)?.length ?? 0;
  const short = han > 0 ? han <= FEW_HAN : words <= FEW_WORDS;
  if (!short && !LEANING.test(question)) return undefined;
  return withoutReplacedSubject(previous, question);
}

/** "那李忠阳呢？": a name alone that takes the place of another. */
const CHINESE_SUBSTITUTE = /^(?:那么?|还有)?(\p{Script=Han}{2,4})呢[？?]*$/u;
const ENGLISH_SUBSTITUTE = /^(?:and|what about|how about)\b.*\b[A-Z]/;
/** Capitalised words behind the first of the sentence: the names of the question before. */
const NAMES = /(?<=[a-z,'’]\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+)*(?:['’]s)?/g;

/** The turn before without the subject that the new name replaces. Chinese questions begin with it. */
function withoutReplacedSubject(previous: string, question: string): string {
  const name = CHINESE_SUBSTITUTE.exec(question)?.[1];
  if (name !== undefined && !name.includes("的") && /^\p{Script=Han}/u.test(previous)) {
    return [...previous].slice([...name].length).join("");
  }
  return ENGLISH_SUBSTITUTE.test(question) ? previous.replace(NAMES, " ").replace(/\s+/g, " ") : previous;
}
