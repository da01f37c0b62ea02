/**
 * One printed line without the white space that typesetting and text extraction put into it.
 * Two readings of a space: noise in running text, a separator in headlines, by-lines and name lists.
 */
import { isFullWidth, isHan } from "./character-class.ts";

/** Zero-width characters, byte-order marks and soft hyphens: invisible, never part of the text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g;

/** `（全媒体记者 … 通讯员 …）`: inside such brackets a space separates names even in running text. */
const CREDIT_BRACKET =
  /([（(][^（）()]*(?:记者|記者|通讯员|通訊員)[^（）()]*[）)]?|[（(] ?\p{Script=Han}{1,4}(?: \p{Script=Han}{1,4})+ ?[）)]$)/u;

/** Share of one-character tokens from which a line counts as letter-spaced ("公 示"). */
const LETTER_SPACED_SHARE = 0.6;

/** White space of any kind becomes single spaces (tabs stay), invisible characters go, the ends are trimmed. */
export function normaliseWhitespace(line: string): string {
  return line
    .replace(INVISIBLE, "")
    .replace(/[^\S\t]+/g, " ")
    .replace(/ ?\t ?/g, "\t")
    .trim();
}

/** The line without any white space. */
export function withoutWhitespace(line: string): string {
  return line.replace(INVISIBLE, "").replace(/\s+/g, "");
}

/**
 * Running text: spaces beside a Chinese character or full-width mark are noise; spaces between two words or
 * numbers in Latin script stay, and so do the spaces between the names of a credit in brackets.
 */
export function cleanRunningLine(line: string): string {
  return normaliseWhitespace(line)
    .split(CREDIT_BRACKET)
    .map((part, index) => (index % 2 === 1 ? cleanCredit(part) : dropNoiseSpaces(part)))
    .join("");
}

/**
 * A headline, by-line or name list: a space between two parts of Chinese text stays as one space, a space
 * beside a digit or mark is noise. Letter-spaced lines lose the spaces inside words and keep wide gaps.
 */
export function cleanSpacedLine(line: string): string {
  const visible = line.replace(INVISIBLE, "").trim();
  const tokens = visible.split(/\s+/);
  const singles = tokens.filter((token) => [...token].length === 1 && isHan(token)).length;
  if (tokens.length > 1 && singles / tokens.length >= LETTER_SPACED_SHARE) {
    if (isNameWithInnerSpaces(tokens)) return joinSingles(tokens).join(" ");
    return visible
      .split(/\s{2,}/)
      .map((part) => part.replace(/\s/g, ""))
      .join(" ");
  }
  return dropMarkSpaces(joinSingles(tokens).join(" "));
}

function cleanCredit(bracket: string): string {
  const [, open = "", names = "", close = ""] = /^(.)(.*?)([）)]?)$/su.exec(bracket) ?? [];
  return open + cleanSpacedLine(names) + close;
}

/** A table row: cells stay apart by tabs, each cleaned as a headline is. */
export function cleanTableRow(line: string): string {
  return line
    .replace(/^[^\S\t]+|[^\S\t]+$/g, "")
    .split("\t")
    .map((cell) => cleanSpacedLine(cell))
    .join("\t");
}

/** "罗 徽 周功新" is two names, of which the first is spread over the width of three characters. */
function isNameWithInnerSpaces(tokens: readonly string[]): boolean {
  return tokens.some((token) => [...token].length > 1) && tokens.length <= 12;
}

/** Two neighbouring one-character tokens are one spread word or name. */
function joinSingles(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? "";
    const next = tokens[index + 1] ?? "";
    if ([...token].length === 1 && [...next].length === 1 && isHan(token) && isHan(next)) {
      joined.push(token + next);
      index++;
    } else {
      joined.push(token);
    }
  }
  return joined;
}

function dropNoiseSpaces(text: string): string {
  const kept = text.replace(/ /g, (_space, offset: number) => {
    const before = text[offset - 1] ?? "";
    const after = text[offset + 1] ?? "";
    return isFullWidth(before) || isFullWidth(after) ? "" : " ";
  });
  return kept.replace(/(?<=\d) (?=[%‰℃])/g, "");
}

function dropMarkSpaces(text: string): string {
  return text.replace(/ /g, (_space, offset: number) => {
    const before = text[offset - 1] ?? "";
    const after = text[offset + 1] ?? "";
    const chinese = isFullWidth(before) || isFullWidth(after);
    if (!chinese) return " ";
    return separates(before) && separates(after, true) ? " " : "";
  });
}

/** Characters at the edge of a headline part: a word, or a quotation or bracket around one. */
function separates(character: string, opening = false): boolean {
  return isHan(character) || (opening ? /[“‘《（(「『]/ : /[”’》）)」』！？!?]/).test(character);
}
