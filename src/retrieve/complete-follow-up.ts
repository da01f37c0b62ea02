import { CALENDAR_PATTERN } from "../text/date-words.ts";
import { findDates } from "../text/dates.ts";
import { findPersonNames } from "../text/person-names.ts";
import { readWords } from "../text/read-words.ts";

/** Questions that lean on the one before: they name nothing, or begin by turning from it. */
const LEANING =
  /^(?:那|那么|还有|另外|其中|这|它|他|她|该|准备|一共|总共)|(?:呢|它|他们?|她们?|那里|那儿|其中)[？?]?$|^(?:and|but|what about|how about|when was (?:that|it)|where was (?:that|it)|out of)\b|\b(?:it|they|them|he|she|his|her|their|its|that)\b/i;

/** A question of so few characters or words names no subject of its own, but for a name. */
const FEW_HAN = 8;
const FEW_WORDS = 5;

/** A name in an English question: a capitalised word behind the first. */
const ENGLISH_NAME = /(?<=\S\s+)(?!I\b)[A-Z][\w'’-]+/;
/** Adverbs and particles, which stand alone and are no name. */
const PARTICLE = /[又再还也都就才共总最更很谁哪几多何怎在被把给有是了的过着到]/u;

/** How a question hangs on the turns before it. */
export interface FollowUp {
  /** What the earlier turns bring, to be searched for too. */
  readonly previous: string;
  /** The last of these turns: what it asks is asked again when the question asks nothing of its own. */
  readonly repeated: string;
  /** A new name takes the place of another: "And Linwu?" */
  readonly isSubstitute: boolean;
  /** False when only its shortness says that it is a follow-up: it may be a new topic after all. */
  readonly isCertain: boolean;
}

/**
 * The turns before, as far as a question cannot stand alone and is to be completed with them; `undefined` when it can:
 * a new topic starts clean. A turn that itself leans on another brings that one too, and of two questions for the same
 * of another ("那湘潭呢？") the one that both repeat counts.
 */
export function completeFollowUp(question: string, earlier: readonly string[]): FollowUp | undefined {
  const before = substituteOf(question) === undefined ? earlier : withoutSubstitutes(earlier);
  const previous = before.at(-1);
  const isLeaning = LEANING.test(question);
  if (previous === undefined || !(isLeaning || isShort(question))) return undefined;
  const further = LEANING.test(previous) ? completeFollowUp(previous, before.slice(0, -1)) : undefined;
  const whole = further === undefined ? previous : `${further.previous} ${previous}`;
  return {
    previous: withoutReplacedSubject(whole, question),
    repeated: withoutReplacedSubject(previous, question),
    isSubstitute: substituteOf(question) !== undefined,
    isCertain: isLeaning,
  };
}

function isShort(question: string): boolean {
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) return han <= FEW_HAN && !beginsWithName(question);
  return (question.match(/[A-Za-z]+/g)?.length ?? 0) <= FEW_WORDS && !ENGLISH_NAME.test(question);
}

/** Names are no words of the dictionary and fall into single characters: 临|武|罚了多少. */
function beginsWithName(question: string): boolean {
  const { isAlone } = readWords(question);
  return (
    isAlone[0] === true &&
    isAlone[1] === true &&
    !PARTICLE.test(question.slice(0, 2)) &&
    /^\p{Script=Han}{2}/u.test(question)
  );
}

/** "那李忠阳呢？": a name alone that takes the place of another. */
const CHINESE_SUBSTITUTE = /^(?:那么?|还有)?(\p{Script=Han}{2,4})呢[？?]*$/u;
const ENGLISH_SUBSTITUTE = /^(?:[Aa]nd|[Ww]hat about|[Hh]ow about)\b.*\b[A-Z]/;
/** Capitalised words behind the first of the sentence: the names of the question before; months are none. */
const NAMES = new RegExp(
  `(?<=[a-z,'’]\\s)(?!(?:${CALENDAR_PATTERN})\\b)[A-Z][a-z]+(?:\\s[A-Z][a-z]+)*(?:['’]s)?`,
  "g",
);
const PLACE_WORD = /^(?:省|市|县|区|镇|乡|村|街道|社区)/u;

/** The name that takes the place of another, `""` for an English one; `undefined` for any other question. */
function substituteOf(question: string): string | undefined {
  const name = CHINESE_SUBSTITUTE.exec(question)?.[1];
  if (name !== undefined && !name.includes("的")) return name;
  return ENGLISH_SUBSTITUTE.test(question) ? "" : undefined;
}

function withoutSubstitutes(earlier: readonly string[]): readonly string[] {
  const asked = earlier.findLastIndex((turn) => substituteOf(turn) === undefined);
  return asked < 0 ? earlier : earlier.slice(0, asked + 1);
}

/** The turn before without the subject that the new name replaces. Chinese questions begin with it, or with a date. */
function withoutReplacedSubject(previous: string, question: string): string {
  const name = substituteOf(question);
  if (name === undefined) return previous;
  if (name === "") return previous.replace(NAMES, " ").replace(/\s+/g, " ");
  const [date] = findDates(previous);
  const begin = date?.start === 0 ? date.end : 0;
  const rest = previous.slice(begin);
  if (!/^\p{Script=Han}/u.test(rest)) return previous;
  const person = findPersonNames(rest).find(({ start }) => start === 0);
  return previous.slice(0, begin) + rest.slice(person?.end ?? name.length).replace(PLACE_WORD, "");
}
