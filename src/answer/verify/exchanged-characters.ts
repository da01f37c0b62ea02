import { isSurname } from "../../text/person-names.ts";
import { FUNCTION_CHARACTERS, VERBS } from "./plain-characters.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** By which words of one kind differ, and of which names of places are made. */
const TELLING: ReadonlySet<string> = new Set(
  "东南西北上下左右前后早晚春夏秋冬大中小高低多少男女父母兄弟姐妹夫妻子市县省国区镇乡村局处科院校厅部会正副新旧内外公私红黄蓝绿黑白甲乙丙丁明荣和平光".split(
    "",
  ),
);

/**
 * Characters that stand where another one is printed between the same characters: one on one side and two on the other, the
 * end of a run standing for one.
 */
export function exchanged(run: string, printed: string, { isOrdinaryWord }: Vocabulary): string[] {
  const found: string[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const character = run.charAt(at);
    if (FUNCTION_CHARACTERS.has(character) || VERBS.has(character)) continue;
    for (const [before, behind] of [
      [2, 1],
      [1, 2],
    ] as const) {
      const left = run.slice(Math.max(0, at - before), at);
      const right = run.slice(at + 1, at + 1 + behind);
      if (left.length + right.length < 2) continue;
      if (left !== "" && printed.includes(left + character)) continue;
      if (right !== "" && printed.includes(character + right)) continue;
      const isEnd = { start: left.length < before, end: right.length < behind };
      const other = between(left, right, printed, isEnd);
      if (other === undefined || FUNCTION_CHARACTERS.has(other)) continue;
      const words = [run.slice(at - 1, at + 1), run.slice(at, at + 2)];
      // 查实 for 核实 is another word, 光明 for 光荣 may be another name.
      if (!TELLING.has(character) && words.some((word) => word.length === 2 && isOrdinaryWord(word)))
        continue;
      found.push(left + character + right);
    }
  }
  return found;
}

/** Given names that are printed behind one surname, and told behind another character. */
export function otherSurname(run: string, printed: string, { isOrdinaryWord }: Vocabulary): string[] {
  const found: string[] = [];
  for (let at = 0; at + 3 <= run.length; at += 1) {
    const [character, given] = [run.charAt(at), run.slice(at + 1, at + 3)];
    if (!printed.includes(given) || printed.includes(character + given)) continue;
    if ([character, given.charAt(0)].some((one) => FUNCTION_CHARACTERS.has(one))) continue;
    if (isOrdinaryWord(given) && !isSurname(character)) continue;
    const before = new Set(
      printed
        .split(given)
        .slice(0, -1)
        .map((left) => left.charAt(left.length - 1)),
    );
    const [surname = ""] = before;
    if (before.size === 1 && isSurname(surname)) found.push(character + given);
  }
  return found;
}

const isHanCharacter = (character: string) => /\p{Script=Han}/u.test(character);

/** The one Chinese character that is printed between two stretches, where they are the ends of a run if asked. */
function between(
  left: string,
  right: string,
  printed: string,
  isEnd: { readonly start: boolean; readonly end: boolean },
): string | undefined {
  for (const { index } of printed.matchAll(new RegExp(`(?=${left}\\p{Script=Han}${right})`, "gu"))) {
    const middle = index + left.length;
    if (isEnd.start && isHanCharacter(printed.charAt(index - 1))) continue;
    if (isEnd.end && isHanCharacter(printed.charAt(middle + 1 + right.length))) continue;
    return printed.charAt(middle);
  }
  return undefined;
}
