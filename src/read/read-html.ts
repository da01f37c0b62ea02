import { decodeAs, splitLines } from "./decode-text.ts";
import { bodyLines, extractArticle } from "./extract-article.ts";
import { isNestedTooDeep } from "./is-nested-too-deep.ts";
import { overrideHints, pageHints } from "./page-hints.ts";
import { type ReadResult, readParts, type SourceFile, unread } from "./read-result.ts";
import { pagePart, textOf } from "./read-text.ts";

/** Characters of a web page above which it is not read: parsing takes memory many times its size. */
const LONGEST_HTML = 5_000_000;

/**
 * A web page is its article, as the reader view of a browser shows it; without one, its visible text is a page to
 * segment. Lines count in the text as extracted, one a paragraph.
 */
export function readHtml(source: SourceFile): ReadResult {
  const decoded = declaredText(source) ?? textOf(source);
  if ("problem" in decoded) return unread(decoded.problem);
  const { text, encodings } = decoded;
  if (text.length > LONGEST_HTML)
    return unread(`has ${text.length} characters, more than a web page can: cut it into pages`);
  if (isNestedTooDeep(text)) return unread("nests its elements deeper than a web page does");
  const { file } = source;
  const hints = pageHints(source);
  const article = extractArticle(text);
  if (!article) {
    const lines = bodyLines(text);
    if (lines.length === 0) return unread("is a web page without text");
    const part = pagePart({ file, lines, hints });
    return "problem" in part ? unread(part.problem) : readParts([part], { encodings });
  }
  const { siteName, date, ...rest } = article;
  const ownFields = { ...(siteName ? { newspaper: siteName } : {}), ...(date ? { date } : {}) };
  const paragraphs = rest.paragraphs.flatMap(splitLines);
  return readParts(
    [
      {
        kind: "articles",
        file,
        articles: [
          {
            ...overrideHints({}, ownFields, "html-metadata"),
            ...hints,
            title: rest.title,
            ...(rest.byline ? { byline: rest.byline } : {}),
            text: paragraphs.join("\n"),
            line: 1,
            paragraphLines: paragraphs.map((_, index) => index + 1),
          },
        ],
      },
    ],
    { encodings },
  );
}

/** The text in the encoding that the web page itself declares; `undefined` when it declares none or breaks it. */
function declaredText({ file, bytes }: SourceFile) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined || /^utf-?8$/i.test(label) || bytes.length === 0) return undefined;
  const text = decodeAs(bytes, label);
  return text === undefined ? undefined : { text, encodings: [{ file, encoding: label.toUpperCase() }] };
}
