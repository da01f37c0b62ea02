import { posix } from "node:path";
import { descendants, localName, type MarkupElement, parseXml } from "./parse-markup.ts";

/** What of one page belongs to one article, in reading order. */
export interface PageDivision {
  /** Empty when METS gives none. */
  readonly title: string;
  /** Ids of the page's text blocks. */
  readonly blocks: readonly string[];
}

/**
 * Article divisions of a METS document by the ALTO file they stand in. An article over several pages is divided on each
 * of them: a quote is cited from one page.
 *
 * @param path of the METS document; the files it names are found from there
 * @returns `undefined` for another kind of document
 */
export function metsDivisions(path: string, xml: string): ReadonlyMap<string, PageDivision[]> | undefined {
  const root = parseXml(xml);
  if (!root || localName(root) !== "mets") return undefined;
  const fileOfId = filesOf(root, path);
  const divisions = new Map<string, PageDivision[]>();
  for (const article of descendants(root, "div").filter(isArticle)) {
    const title = (article.getAttribute("LABEL") ?? "").trim();
    const blocksOfFile = new Map<string, string[]>();
    for (const area of descendants(article, "area")) {
      const file = fileOfId.get(area.getAttribute("FILEID") ?? "");
      const block = area.getAttribute("BEGIN");
      if (file && block) blocksOfFile.set(file, [...(blocksOfFile.get(file) ?? []), block]);
    }
    for (const [file, blocks] of blocksOfFile) {
      divisions.set(file, [...(divisions.get(file) ?? []), { title, blocks }]);
    }
  }
  return divisions;
}

const isArticle = (division: MarkupElement) => /^article$/i.test(division.getAttribute("TYPE") ?? "");

function filesOf(mets: MarkupElement, path: string): Map<string, string> {
  const folder = posix.dirname(path);
  return new Map(
    descendants(mets, "file").flatMap((file) => {
      const address = descendants(file, "FLocat")[0]?.getAttribute("xlink:href");
      if (!address) return [];
      const name = address.replace(/^file:(?:\/\/)?/, "").replace(/^\/+/, "");
      return [[file.getAttribute("ID") ?? "", posix.join(folder, name)] as const];
    }),
  );
}
