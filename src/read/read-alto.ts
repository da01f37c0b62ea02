import { posix } from "node:path";
import { type AltoText, altoText } from "./alto-text.ts";
import { dividedArticles, type OtherPage } from "./divided-articles.ts";
import { isNestedTooDeep } from "./is-nested-too-deep.ts";
import { pageHints } from "./page-hints.ts";
import { localName, parseXml } from "./parse-markup.ts";
import {
  type FoundEncoding,
  type ReadPart,
  type ReadResult,
  readParts,
  type SkippedFile,
  type SourceFile,
  unread,
} from "./read-result.ts";
import { pagePart, textOf } from "./read-text.ts";

/** Characters of an ALTO file above which it is not read: a full page with boxes takes some three million. */
const LONGEST_ALTO = 20_000_000;

/** An ALTO file is a page of recognised text, cut into articles where METS says so; boxes of words are kept. */
export async function readAlto(source: SourceFile): Promise<ReadResult> {
  const read = parseAlto(source);
  if ("problem" in read) return unread(read.problem);
  const { alto, encodings } = read;
  const { file, divisions = [] } = source;
  const hints = pageHints(source);
  const { others, problems } = await otherPages(source);
  const { articles, rest } = dividedArticles(alto, divisions, { hints, others });
  const parts: ReadPart[] = articles.length > 0 ? [{ kind: "articles", file, articles }] : [];
  if (rest.some((line) => line !== "")) {
    const { words, scan } = alto;
    const part = pagePart({ file, lines: rest, hints, words, scan });
    if ("problem" in part) return unread(part.problem);
    parts.push(part);
  }
  return readParts(parts, { encodings, problems });
}

function parseAlto(
  source: Pick<SourceFile, "file" | "bytes">,
): { readonly alto: AltoText; readonly encodings: readonly FoundEncoding[] } | { readonly problem: string } {
  const decoded = textOf(source);
  if ("problem" in decoded) return decoded;
  const { text, encodings } = decoded;
  if (text.length > LONGEST_ALTO)
    return { problem: `has ${text.length} characters, more than an ALTO page can` };
  if (isNestedTooDeep(text)) return { problem: "nests its elements deeper than an ALTO page does" };
  const root = parseXml(text);
  if (root && localName(root) === "mets")
    return { problem: "is METS without its pages: ingest the folder in which its ALTO files lie as it says" };
  if (!root || localName(root) !== "alto") return { problem: "is XML, but not ALTO" };
  const alto = altoText(root);
  return alto.lines.length === 0 ? { problem: "is an ALTO page without text" } : { alto, encodings };
}

/** The pages on which articles of this one go on. One that cannot be read is reported: its part of them is missing. */
async function otherPages({ file, divisions = [], readBeside }: SourceFile) {
  const others = new Map<string, OtherPage>();
  const problems: SkippedFile[] = [];
  const pages = divisions.flatMap(({ blocks }) => blocks.flatMap(({ page }) => page ?? []));
  for (const page of new Set(pages)) {
    const name = posix.join(posix.dirname(file), page);
    const bytes = (await readBeside?.(page)) ?? { problem: "is not there" };
    const read = "problem" in bytes ? bytes : parseAlto({ file: name, bytes });
    if ("problem" in read)
      problems.push({ file, reason: `goes on in "${name}", which ${read.problem}: that part is left out` });
    else others.set(page, { file: name, alto: read.alto });
  }
  return { others, problems };
}
