import { extractRawText } from "mammoth";
import { splitLines } from "./decode-text.ts";
import { pathHints } from "./path-hints.ts";
import { type ReadResult, readParts, type SourceFile, unread } from "./read-result.ts";
import { pagePart } from "./read-text.ts";
import { listZip } from "./zip-archive.ts";

/** A Word document is one page; its lines are its paragraphs. */
export async function readDocx({ file, bytes, folder }: SourceFile): Promise<ReadResult> {
  const listed = listZip(bytes);
  if ("problem" in listed) return unread(`is no Word document: ${listed.problem}`);
  let text: string;
  try {
    text = (await extractRawText({ buffer: Buffer.from(bytes) })).value;
  } catch (error) {
    return unread(`is a broken Word document (${(error as Error).message.split("\n")[0]})`);
  }
  if (text.trim() === "") return unread("is a Word document without text");
  // mammoth sets an empty line between two paragraphs.
  const lines = splitLines(text.replace(/\n\n/g, "\n"));
  const part = pagePart({ file, lines, hints: { ...pathHints(file), ...folder } });
  return "problem" in part ? unread(part.problem) : readParts([part]);
}
