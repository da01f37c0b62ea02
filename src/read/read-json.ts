import { readArticleRecords } from "./read-article-lines.ts";
import { type ReadResult, readParts, type SourceFile, unread } from "./read-result.ts";
import { articlesIn, textOf } from "./read-text.ts";

/** A `.json` file is one article or a list of them. Each is cited by the line on which it begins. */
export function readJson(source: SourceFile): ReadResult {
  const decoded = textOf(source);
  if ("problem" in decoded) return unread(decoded.problem);
  const { text, encodings } = decoded;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unread(`is not JSON (${(error as Error).message.split("\n")[0]})`);
  }
  const isList = Array.isArray(value);
  if (typeof value !== "object" || value === null)
    return unread("is JSON, but neither an article nor a list of articles");
  const starts = linesOfElements(text, isList ? 1 : 0);
  const records = (isList ? (value as unknown[]) : [value]).map((element, index) => ({
    content: JSON.stringify(element),
    line: starts[index] ?? 1,
  }));
  const read = readArticleRecords(records);
  const [only] = read.problems;
  if (!isList && only) return unread(`is no article: ${only.reason}`);
  return readParts(...articlesIn(source, read, encodings));
}

/** 1-based lines on which the objects and lists at a depth begin. */
function linesOfElements(text: string, wantedDepth: number): number[] {
  const starts: number[] = [];
  let line = 1;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}\n]/g)) {
    if (token === "\n") line += 1;
    else if (token === "[" || token === "{") {
      if (depth === wantedDepth) starts.push(line);
      depth += 1;
    } else if (token === "]" || token === "}") depth -= 1;
  }
  return starts;
}
