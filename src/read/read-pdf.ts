import { pageHints } from "./page-hints.ts";
import { readPdfText } from "./pdf-text.ts";
import {
  type ReadPart,
  type ReadResult,
  readParts,
  type SkippedFile,
  type SourceFile,
  unread,
} from "./read-result.ts";
import { pagePart } from "./read-text.ts";

const NO_TEXT = "no text layer: recognise its text (OCR) first";
const UNKNOWN_FONTS =
  "no readable text, its fonts are not embedded: save it with embedded fonts, or recognise its text (OCR)";

/**
 * Every page of a PDF that has text is a page, named `book.pdf#3`; its printed number is the document's label for it
 * unless path or folder give one to a document of a single page.
 */
export async function readPdf({ file, bytes, folder }: SourceFile): Promise<ReadResult> {
  const read = await readPdfText(bytes);
  if ("problem" in read) return unread(read.problem);
  const missing = read.hasUnknownFonts ? UNKNOWN_FONTS : NO_TEXT;
  const { page: onlyPage, url, ...hints } = pageHints({ file, folder });
  const parts: ReadPart[] = [];
  const problems: SkippedFile[] = [];
  read.pages.forEach(({ label, lines }, index) => {
    const name = `${file}#${index + 1}`;
    if (lines.length === 0) {
      problems.push({ file: name, reason: `has ${missing}` });
      return;
    }
    const page = read.pages.length === 1 ? (onlyPage ?? label) : label;
    const part = pagePart({
      file: name,
      lines,
      hints: { ...hints, page, ...(url ? { url: `${url}#page=${index + 1}` } : {}) },
    });
    if ("problem" in part) problems.push({ file: name, reason: part.problem });
    else parts.push(part);
  });
  if (parts.length > 0) return readParts(parts, { problems });
  const [first] = problems;
  const isAllAlike = read.pages.every(({ lines }) => lines.length === 0);
  return unread(isAllAlike ? `is a PDF with ${missing}` : (first?.reason ?? "is a PDF without pages"));
}
