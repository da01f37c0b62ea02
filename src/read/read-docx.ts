import { convertToHtml, images } from "mammoth";
import { markupLines } from "./markup-lines.ts";
import { pageHints } from "./page-hints.ts";
import { parseHtml } from "./parse-markup.ts";
import { type ReadResult, readParts, type SourceFile, unread } from "./read-result.ts";
import { pagePart } from "./read-text.ts";
import { listZip } from "./zip-archive.ts";

const WITHOUT_PICTURES = {
  ignoreEmptyParagraphs: false,
  convertImage: images.imgElement(async () => ({ src: "" })),
};
/** mammoth's signs for a note, in the sentence and behind the note. */
const NOTE_SIGN =
  /<sup><a href="#(?:foot|end)note-\d+"[^>]*>[^<]*<\/a><\/sup>|<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g;

/**
 * A Word document is one page; its lines are its paragraphs and the rows of its tables, cells apart by tabs. Notes stand
 * at the end; what tracked changes deleted is left out.
 */
export async function readDocx(source: SourceFile): Promise<ReadResult> {
  const { file, bytes } = source;
  const listed = listZip(bytes);
  if ("problem" in listed) return unread(`is no Word document: ${listed.problem}`);
  let html: string;
  try {
    html = (await convertToHtml({ buffer: Buffer.from(bytes) }, WITHOUT_PICTURES)).value;
  } catch (error) {
    return unread(`is a broken Word document (${(error as Error).message.split("\n")[0]})`);
  }
  const lines = markupLines(parseHtml(html.replace(NOTE_SIGN, "")), { tight: true });
  if (lines.every((line) => line.trim() === "")) return unread("is a Word document without text");
  const part = pagePart({ file, lines, hints: pageHints(source) });
  return "problem" in part ? unread(part.problem) : readParts([part]);
}
