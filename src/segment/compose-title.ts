/** Headline, kicker and subtitle out of the lines of a heading. */
import { cleanSpacedLine } from "../text/clean-line.ts";
import type { Block } from "./blocks.ts";
import type { ClassifiedLine } from "./line-class.ts";

export interface ComposedTitle {
  readonly title: string;
  /** The line under the headline, or else the kicker above it. */
  readonly subtitle?: string;
}

/** Longest column name tight above a headline and apart from it, in characters, and its share of the line below. */
const LONGEST_LABEL = 6;
const LONGEST_LABEL_APART = 4;
const LABEL_SHARE = 0.5;
/** A line this many times as wide as the headline above it is set in smaller type. */
const DECK_RATIO = 1.4;

/** Who said it stands above what was said: "市长在…调研时强调". */
const KICKER = /强调|指出|(?:调研|督导|督查|检查|座谈|视察|慰问|考察)时(?:要求|提出)?[，：——]*$/u;
/** A line that ends so is a whole statement: what stands under it is another. */
const EVENT =
  /(?:召开|举行|举办|启动|动工|开工|竣工|开幕|闭幕|落幕|揭牌|成立|开业|通车|签约|开班|开考|开赛|揭晓|启用|投用|投运|挂牌|上线)$/u;

export function composeTitle(head: Block): ComposedTitle {
  const dashed = head.lines.filter((line, index) => index > 0 && line.kind === "subtitle");
  const groups = groupLines(head.lines.filter((line) => !dashed.includes(line)));
  const { kicker, main, deck } = splitGroups(groups);
  const subtitle = [
    ...dashed.map((line) => cleanSpacedLine(line.raw)),
    ...(deck ? [joinGroup(deck)] : []),
  ].join(" ");
  const second = subtitle !== "" ? subtitle : kicker ? joinGroup(kicker) : "";
  return { title: joinGroup(main), ...(second === "" ? {} : { subtitle: second }) };
}

/** Lines tight under each other are one part of the heading, parts stand apart by blank lines. */
function groupLines(lines: readonly ClassifiedLine[]): ClassifiedLine[][] {
  const groups: ClassifiedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.blanksBefore > 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const only = groups.length === 1 ? groups[0] : undefined;
  return only ? splitTightLines(only) : groups;
}

/** In a heading without blank lines: a column name, a slogan or a line in capitals above; a deck below. */
function splitTightLines(lines: ClassifiedLine[]): ClassifiedLine[][] {
  const [first, second] = lines;
  if (!first || !second) return [lines];
  const last = lines.at(-1) as ClassifiedLine;
  const widest = Math.max(...lines.slice(0, -1).map((line) => line.width));
  const english = !/\p{Script=Han}/u.test(last.text);
  const deck = english && last.width >= DECK_RATIO * widest && /^\p{Lu}/u.test(last.text);
  const dash = lines.findIndex((line, index) => index < lines.length - 1 && /——$/u.test(line.compact));
  if (dash >= 0) return [lines.slice(0, dash + 1), lines.slice(dash + 1)];
  const capitals = (line: ClassifiedLine) => /\p{Lu}{2}/u.test(line.text) && !/\p{Ll}/u.test(line.text);
  if (capitals(first) && !capitals(second)) return [[first], lines.slice(1)];
  if (deck && lines.length > 1) return [lines.slice(0, -1), [last]];
  const label = first.compact.length <= LONGEST_LABEL && !/[\p{P}]/u.test(first.compact);
  if (label && first.width <= LABEL_SHARE * second.width) return [[first], lines.slice(1)];
  if (isPair(first) && !isPair(second)) return [[first], lines.slice(1)];
  if (!isPair(first) && isPair(last) && lines.length === 2 && !/\p{P}$/u.test(first.compact))
    return [[first], [last]];
  const whole = KICKER.test(first.compact) || (EVENT.test(first.compact) && !EVENT.test(last.compact));
  return whole && !/\p{P}$/u.test(first.compact) ? [[first], lines.slice(1)] : [lines];
}

interface TitleGroups {
  readonly kicker?: ClassifiedLine[];
  readonly main: ClassifiedLine[];
  readonly deck?: ClassifiedLine[];
}

function splitGroups(groups: ClassifiedLine[][]): TitleGroups {
  const [first = [], second, ...rest] = groups;
  if (second === undefined) return { main: first };
  const opening = joinGroup(first);
  const following = joinGroup(second);
  if (rest.length > 0) {
    const inner = splitGroups([second, ...rest]);
    return isKicker(first, second)
      ? { ...inner, kicker: first }
      : { main: first, deck: [...second, ...rest.flat()] };
  }
  if (/[：:，,]$/u.test(opening) || /^(?:关于|關於)/u.test(following)) return { main: [...first, ...second] };
  const like = isPair(first[0]) === isPair(second[0]);
  if (like && opening.length === following.length && !/[A-Za-z]/.test(opening))
    return { main: [...first, ...second] };
  return isKicker(first, second) ? { kicker: first, main: second } : { main: first, deck: second };
}

function isKicker(first: readonly ClassifiedLine[], second: readonly ClassifiedLine[]): boolean {
  const opening = joinGroup(first);
  if (/(?:——|—)$/u.test(opening)) return true;
  if (KICKER.test(opening) && !KICKER.test(joinGroup(second))) return true;
  if (splitsAsLabel(first, second)) return true;
  return first.length === 1 && isPair(first[0]) && !second.some(isPair);
}

function splitsAsLabel(first: readonly ClassifiedLine[], second: readonly ClassifiedLine[]): boolean {
  const label = first.map((line) => line.compact).join("");
  const width = second[0]?.width ?? 0;
  const longest = (second[0]?.blanksBefore ?? 0) > 0 ? LONGEST_LABEL_APART : LONGEST_LABEL;
  const capitals = /\p{Lu}{2}/u.test(label) && !/\p{Ll}/u.test(label) && /\p{Ll}/u.test(joinGroup(second));
  return (
    capitals || (label.length <= longest && !/\p{P}/u.test(label) && label.length <= LABEL_SHARE * width)
  );
}

/** Two or three parts of a slogan apart by spaces. */
function isPair(line: ClassifiedLine | undefined): boolean {
  const parts = line ? cleanSpacedLine(line.raw).split(" ") : [];
  return (
    (parts.length === 2 || parts.length === 3) &&
    parts.every((part) => /^\p{Script=Han}/u.test(part) && part.length >= 3)
  );
}

function joinGroup(lines: readonly ClassifiedLine[]): string {
  return lines
    .map((line) => cleanSpacedLine(line.raw))
    .reduce((title, line) =>
      /[：:，,、—]$/u.test(title) && /\p{Script=Han}/u.test(title) ? title + line : `${title} ${line}`,
    );
}
