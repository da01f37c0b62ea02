import { blankFigures } from "../../text/blank-figures.ts";
import { HAN_RUN } from "../../text/han.ts";
import { normalise } from "../../text/normalise.ts";
import type { Evidence } from "./evidence.ts";
import { OWN_CHINESE_JOINTS, OWN_CHINESE_WORDS } from "./own-words.ts";
import type { Violation } from "./violation.ts";

const OWN_WORD = new RegExp(OWN_CHINESE_WORDS.join("|"), "g");

function isJoined(piece: string, stands: (words: string) => boolean): boolean {
  for (let at = 2; at <= piece.length - 3; at += 1) {
    if (!OWN_CHINESE_JOINTS.includes(piece.charAt(at))) continue;
    if (stands(piece.slice(0, at)) && stands(piece.slice(at + 1))) return true;
  }
  return false;
}

/**
 * The runs of Chinese characters that stand in no quote, title or newspaper name. Our own connecting words
 * are allowed between pieces that do stand there.
 */
export function verifyChineseWords(
  text: string,
  where: "headline" | "text",
  evidence: Evidence,
): Violation[] {
  const stands = (words: string) => evidence.names.some((name) => name.includes(words));
  const violations: Violation[] = [];
  for (const [run] of normalise(blankFigures(text)).matchAll(HAN_RUN)) {
    // A joint alone stands between two figures: 37家和115起.
    if (stands(run) || (run.length === 1 && OWN_CHINESE_JOINTS.includes(run))) continue;
    const pieces = run.split(OWN_WORD).filter((piece) => piece !== "");
    const isOurs = pieces.length === 0;
    if (!isOurs && !pieces.every((piece) => (piece.length > 1 && stands(piece)) || isJoined(piece, stands))) {
      violations.push({ rule: "words-unsupported", where, what: run });
    }
  }
  return violations;
}
