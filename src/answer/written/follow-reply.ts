import { JSONParser } from "@streamparser/json";
import { fromFirstBrace, type ReplySentence, readSentence } from "./reply.ts";

export interface FollowedSentence {
  readonly sentence: ReplySentence;
  /** The answer itself, when it stands before the sentences; otherwise empty. */
  readonly answer: string;
}

/**
 * Reads a reply while it is written, and tells every sentence as soon as it is whole. What stands before the JSON is
 * passed over. No more is told once the reply is not as asked for, and nothing at all unless it has said before that the
 * passages answer the question.
 *
 * @returns to be given every piece of the reply, in order
 */
export function followReply(tell: (followed: FollowedSentence) => void): (piece: string) => void {
  let before = "";
  let hasBegun = false;
  let isOver = false;
  let isFound = false;
  let answer = "";
  /** The first half of a character that the end of a piece cut. */
  let half = "";
  let whole: FollowedSentence[] = [];

  const parser = new JSONParser({ paths: ["$.*", "$.sentences.*"] });
  const end = () => {
    isOver = true;
  };
  parser.onError = end;
  parser.onEnd = end;
  parser.onValue = ({ key, value, parent }) => {
    if (isOver) return;
    const sentence = Array.isArray(parent) && isFound ? readSentence(value) : undefined;
    if (sentence) whole.push({ sentence, answer });
    else if (key === "found" && value === true) isFound = true;
    else if (key === "answer" && typeof value === "string") answer = value;
    else end();
  };

  return (piece) => {
    if (isOver) return;
    let text = half + piece;
    half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? "";
    text = text.slice(0, text.length - half.length);
    if (!hasBegun) {
      before += text;
      const json = fromFirstBrace(before);
      if (json === undefined) return;
      hasBegun = true;
      text = json;
    }
    parser.write(text);
    // Not told by the parser: it takes what is thrown then for an error in the JSON.
    const told = whole;
    whole = [];
    for (const followed of told) tell(followed);
  };
}
