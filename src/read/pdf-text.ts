import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

export interface PdfPage {
  /** As the document labels it ("iv", "A3"), or its number. */
  readonly label: string;
  /** A blank line stands for a gap between paragraphs, or for the end of a column. */
  readonly lines: readonly string[];
}

export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** True when the first page without a text layer draws letters all the same: in fonts whose codes are not known. */
  readonly hasUnknownFonts: boolean;
}

/** Pages of the longest document that is read in one go. */
const MOST_PAGES = 2_000;
/** In line heights: a fragment nearer than this goes on with its line. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 2;
const PARAGRAPH_GAP = 1.8;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

interface Fragment {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface PdfLine {
  text: string;
  readonly left: number;
  right: number;
  readonly baseline: number;
  readonly height: number;
}

/** The text layer of a PDF, page by page, in the order in which the document draws it. */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText | { readonly problem: string }> {
  let document: PdfDocument;
  try {
    // pdf.js takes the bytes for itself: it gets a copy.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "PasswordException") return { problem: "is a PDF with a password: save it without one" };
    return { problem: `is a broken PDF (${message.split("\n")[0]})` };
  }
  try {
    if (document.numPages > MOST_PAGES) {
      return {
        problem: `is a PDF of ${document.numPages} pages, more than ${MOST_PAGES}: cut it into issues`,
      };
    }
    const labels = await document.getPageLabels();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const fragments = (items as object[]).filter((item): item is Fragment => "str" in item);
      pages.push({
        label: labels?.[number - 1] || String(number),
        lines: withBlankLines(linesOf(fragments)),
      });
    }
    const empty = pages.findIndex(({ lines }) => lines.length === 0);
    const hasUnknownFonts = empty >= 0 && (await drawsLetters(document, empty + 1));
    return { pages, hasUnknownFonts };
  } catch (error) {
    return { problem: `is a broken PDF (${(error as Error).message.split("\n")[0]})` };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Whether a page shows text at all, readable or not. A scan shows a picture. */
async function drawsLetters(document: PdfDocument, number: number): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await (await document.getPage(number)).getOperatorList();
  return fnArray.includes(OPS.showText);
}

/** Fragments on one baseline, one beside the other, are a line. */
function linesOf(fragments: readonly Fragment[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { str, transform, width, height } of fragments) {
    if (str === "" || (str.trim() === "" && width === 0)) continue;
    const [left = 0, baseline = 0] = transform.slice(4);
    const size = height || Math.abs(transform[3] ?? 0) || 1;
    const last = lines.at(-1);
    const gap = last ? (left - last.right) / size : 0;
    const goesOn =
      last && Math.abs(last.baseline - baseline) < size * 0.4 && gap > -COLUMN_GAP && gap < COLUMN_GAP;
    if (goesOn) {
      const parts = gap > WORD_GAP && !/\s$/.test(last.text) && !/^\s/.test(str);
      last.text += parts ? ` ${str}` : str;
      last.right = left + width;
    } else if (str.trim() !== "") {
      lines.push({ text: str, left, right: left + width, baseline, height: size });
    }
  }
  return lines;
}

function withBlankLines(lines: readonly PdfLine[]): string[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const drop = before ? before.baseline - line.baseline : 0;
    const isApart = before && (drop < 0 || drop > PARAGRAPH_GAP * Math.max(before.height, line.height));
    return isApart ? ["", line.text.trimEnd()] : [line.text.trimEnd()];
  });
}
