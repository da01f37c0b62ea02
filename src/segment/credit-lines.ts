/** By-lines, sign-offs and photo credits: who wrote, who photographed, from where a report comes. */
import { cleanSpacedLine } from "../text/clean-line.ts";
import { foldScript } from "../text/fold-script.ts";
import { readNames } from "./person-names.ts";

/** Marks that a by-line may begin with. */
const BULLET = /^[■□●○◆◇▲△★☆▪•·—\s]+(?=\S)/u;
/** A word that says what a person did for the paper, at the end of a token ("本报记者", "法制周报见习记者"). */
const ROLE_END =
  /(?:记者|通讯员|评论员|撰稿人?|作者|编译|整理|特派员|摄影|文\/图|图\/文|文图|供稿|实习生|调研员)[：:]?$/u;
const ROLE_START =
  /^(?:本报|本刊|本社|特约|见习|实习|首席|全媒体|融媒体|新媒体)*(?:记者|通讯员|评论员|作者|撰稿|编译|整理|文\/图|图\/文|文(?=[：:/／])|实习生)[：:]?/u;
/** A source in brackets instead of a name: "据新华社", "本报综合". */
const SOURCE =
  /^(?:据.{2,12}|.{0,6}综合.{0,6}|来源[：:]?.{2,12}|.{2,14}供稿|转自.{2,12}|摘自.{2,12}|文\/.{2,8})$/u;
const PHOTO_WORD = /(?:摄影报道|摄影|摄|供图|图片|提供|图)$/u;
const ENGLISH_BYLINE =
  /^(?:By|BY)\s+(\p{Lu}[\p{L}.'’-]*(?:,?\s+(?:(?:and|AND|&)\s+)?(?:\p{Lu}[\p{L}.'’-]*|de|van|von))*)$/u;
/** "Hilda Marsh, Shuinan": the writer of a letter and where they live. */
const ENGLISH_LETTER_WRITER =
  /^\p{Lu}[\p{Ll}.'’]+(?: \p{Lu}[\p{L}.'’-]*){1,2}, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u;
/** What the writer named above is: "Courier Staff Writer", "Special to the Gazette". */
const ENGLISH_OFFICE =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*\s){0,4}(?:Staff (?:Writer|Reporter|Photographer)|Correspondent|Reporter)|(?:Special|For) (?:to )?The \p{Lu}[\p{L} ]{2,30})$/iu;
const ENGLISH_PHOTO =
  /^\(?(?:photo(?:graph)?s?|picture|image)(?:\s+by|\s*:|\s+courtesy of)\s+[^()]{3,60}\)?$/iu;

/** Two or three characters alone in brackets on a line of their own: a name of rare surname, or a pen name. */
const UNKNOWN_NAME =
  /^(?!完|待续|续完|未完|节选|下转|上接|资料|图片|略|注)\p{Script=Han}\s*\p{Script=Han}\s*\p{Script=Han}?$/u;
/** Longest by-line in characters: three names with their offices. */
const LONGEST_BYLINE = 44;
/** More names than this are a list of people, not a by-line. */
const MOST_AUTHORS = 6;

/** The by-line on a line of its own, clean and without its bullet, or `undefined`. */
export function readByline(text: string): string | undefined {
  if (text.length > 2 * LONGEST_BYLINE) return undefined;
  const english = ENGLISH_BYLINE.exec(text)?.[1];
  if (english !== undefined) return english;
  if (ENGLISH_LETTER_WRITER.test(text) || ENGLISH_OFFICE.test(text)) return text;
  const bare = text.replace(BULLET, "");
  if (bare.length > LONGEST_BYLINE || /[。，；！？!?]/u.test(bare)) return undefined;
  const bulleted = bare !== text && /^[■□●○◆◇▲△★☆▪]/u.test(text);
  const names = readNames(bare);
  if (names && names.length <= MOST_AUTHORS) return names.join(" ");
  if (readRoleLine(bare) || (bulleted && /\s|记者|通讯员/u.test(bare) && bare.length <= 24))
    return cleanSpacedLine(bare);
  return undefined;
}

/** The writers or source of a sign-off in brackets on a line of its own, or `undefined`. */
export function readSignoff(text: string): string | undefined {
  const letter = /^(?:读者|网友|市民)\s+(\S.{1,12})$/u.exec(foldScript(text.trim()))?.[1];
  if (letter !== undefined && readNames(letter)) return letter;
  const inner = /^[（(【[]([^（）()【】]{2,44})[）)】\]]$/u.exec(text.trim())?.[1]?.trim();
  if (inner === undefined) return undefined;
  return (
    readSource(inner) ?? (UNKNOWN_NAME.test(inner) || mayBeNames(inner) ? cleanSpacedLine(inner) : undefined)
  );
}

/** Two or three words of two or three characters, a personal name among them: the others have rare surnames. */
function mayBeNames(text: string): boolean {
  const words = cleanSpacedLine(text).split(/[ 、]/u);
  const short = words.every((word) => /^\p{Script=Han}{2,3}$/u.test(word));
  return (
    short && words.length >= 2 && words.length <= 3 && words.some((word) => readNames(word) !== undefined)
  );
}

export interface TrailingCredit {
  /** UTF-16 offset at which the credit begins in the paragraph. */
  readonly start: number;
  readonly names: string;
  readonly kind: "writer" | "photographer";
}

/** The credit with which a paragraph ends, in brackets or after its last sentence, or `undefined`. */
export function readTrailingCredit(paragraph: string): TrailingCredit | undefined {
  const bracket = /\s?[（(]([^（）()]{2,44})[）)]$/u.exec(paragraph);
  if (bracket) {
    const inner = (bracket[1] ?? "").trim();
    const photographer = readPhotoCredit(inner);
    if (photographer !== undefined)
      return { start: bracket.index, names: photographer, kind: "photographer" };
    const writer = readSource(inner);
    if (writer !== undefined) return { start: bracket.index, names: writer, kind: "writer" };
  }
  const tail = /(?<=[。！？.])\s?([^。！？.]{2,18})$/u.exec(paragraph);
  const photographer = tail ? readPhotoCredit(tail[1] ?? "") : undefined;
  return tail && photographer !== undefined
    ? { start: tail.index, names: photographer, kind: "photographer" }
    : undefined;
}

/** The photographer or lender of a picture on a line of its own ("… 摄", "…供图", "Photo by …"), or `undefined`. */
export function readPhotoCredit(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^[（(](.*)[）)]$/u, "$1")
    .trim();
  if (ENGLISH_PHOTO.test(bare)) return bare;
  const folded = foldScript(bare);
  const word = PHOTO_WORD.exec(folded.replace(/\s+/g, ""))?.[0];
  if (word === undefined || folded.length > 26 || /[。，；：！？]/u.test(folded)) return undefined;
  const owner = folded.replace(/\s*(?:摄\s*影\s*报\s*道|摄\s*影|摄|供\s*图|图\s*片|提\s*供|图)$/u, "");
  if (owner === "") return undefined;
  const named = readNames(owner.replace(/[/／]文$/u, "")) !== undefined || readRoleLine(owner);
  const lent = word === "供图" || word === "提供";
  return named || lent ? cleanSpacedLine(bare) : undefined;
}

/**
 * The bare names of a by-line or sign-off, apart by spaces, without the offices ("本报记者 …" gives the name);
 * the clean line where it names no person.
 */
export function readNamesAndRoles(text: string): string | undefined {
  const english = ENGLISH_BYLINE.exec(text)?.[1];
  if (english !== undefined) return english;
  if (ENGLISH_LETTER_WRITER.test(text)) return text.replace(/,.*$/u, "");
  const bare = text.replace(BULLET, "").replace(/^[（(【[]|[）)】\]]$|^(?:读者|网友|市民)\s+/gu, "");
  const tokens = (isLetterSpaced(bare) ? [bare.replace(/\s+/g, "")] : bare.split(/[\s、，／/]+/)).filter(
    Boolean,
  );
  const people = tokens
    .filter((token) => !ROLE_END.test(foldScript(token)))
    .map((token) => token.slice(ROLE_START.exec(foldScript(token))?.[0].length ?? 0))
    .filter(Boolean);
  const names = readNames(people.join(" "));
  if (names) return names.join(" ");
  const named = people.length > 0 && people.every((word) => /^\p{Script=Han}{2,3}$/u.test(word));
  if (named && ROLE_END.test(foldScript(tokens[0] ?? ""))) return people.join(" ");
  return bare === "" ? undefined : cleanSpacedLine(bare);
}

function readSource(inner: string): string | undefined {
  const names = readNames(inner);
  if (names) return names.join(" ");
  const folded = foldScript(inner);
  return readRoleLine(folded) || SOURCE.test(folded.replace(/\s+/g, "")) ? cleanSpacedLine(inner) : undefined;
}

/** True iff the line is made of names and of the offices of the people, at least one office among them. */
function readRoleLine(text: string): boolean {
  const folded = foldScript(text);
  let roles = 0;
  const tokens = (isLetterSpaced(folded) ? [folded.replace(/\s+/g, "")] : folded.split(/[\s、，]+/)).filter(
    Boolean,
  );
  const rest: string[] = [];
  for (const token of tokens) {
    const start = ROLE_START.exec(token)?.[0] ?? "";
    if (ROLE_END.test(token) && token.length <= 22) roles++;
    else if (start !== "") {
      roles++;
      rest.push(token.slice(start.length));
    } else rest.push(token);
  }
  const named = rest.filter(Boolean);
  return roles > 0 && (named.length === 0 || readNames(named.join(" ")) !== undefined);
}

function isLetterSpaced(text: string): boolean {
  const tokens = text.split(/\s+/);
  return tokens.length > 3 && tokens.every((token) => [...token].length === 1);
}
