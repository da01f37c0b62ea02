import { posix } from "node:path";
import { descendants, localName, type MarkupElement, parseXml } from "./parse-markup.ts";

/** A block of an article: a text block of an ALTO page, or a composed one. */
export interface DivisionBlock {
  readonly id: string;
  /** The page it stands on, as a path from the page that the division is of; absent for that page itself. */
  readonly page?: string;
  readonly isHeading?: true;
}

/** An article as far as one page knows it. */
export interface PageDivision {
  /** Empty when METS gives none. */
  readonly title: string;
  /** In reading order, those on other pages included; of an article that begins on another page only this page's. */
  readonly blocks: readonly DivisionBlock[];
  readonly beginsElsewhere?: true;
}

export interface MetsDocument {
  /** The files it describes, pictures included. */
  readonly files: ReadonlySet<string>;
  readonly divisions: ReadonlyMap<string, readonly PageDivision[]>;
}

/**
 * The articles of a METS document by the ALTO files they stand in. Practice differs: blocks are pointed at from the
 * article or from parts of it, text blocks or composed ones (METAe, Veridian), a zone inside its part once more (National
 * Library of Australia); the title is a label, a record or only a block called heading.
 *
 * @param path of the METS document; the files it names are found from there
 * @returns `undefined` for another kind of document
 */
export function readMets(path: string, xml: string): MetsDocument | undefined {
  const root = parseXml(xml);
  if (!root || localName(root) !== "mets") return undefined;
  const fileOfId = filesOf(root, path);
  const records = new Map(
    descendants(root, "dmdSec").map((record) => [record.getAttribute("ID") ?? "", record]),
  );
  const divisions = new Map<string, PageDivision[]>();
  for (const article of descendants(root, "div").filter((division) => isOfType(division, /^article$/i))) {
    const blocks = blocksOf(article, fileOfId);
    const [first] = blocks;
    const title = titleOf(article, records);
    for (const file of new Set(blocks.map((block) => block.file))) {
      const isFirst = file === first?.file;
      const division: PageDivision = {
        title,
        blocks: blocks.flatMap(({ file: other, ...block }) => {
          if (other === file) return [block];
          return isFirst ? [{ ...block, page: posix.relative(posix.dirname(file), other) }] : [];
        }),
        ...(isFirst ? {} : { beginsElsewhere: true }),
      };
      divisions.set(file, [...(divisions.get(file) ?? []), division]);
    }
  }
  return { files: new Set(fileOfId.values()), divisions };
}

const isOfType = (division: MarkupElement, type: RegExp) => type.test(division.getAttribute("TYPE") ?? "");

interface PlacedBlock {
  readonly id: string;
  readonly file: string;
  readonly isHeading?: true;
}

/** Every block once, in the order of the document. */
function blocksOf(article: MarkupElement, fileOfId: ReadonlyMap<string, string>): PlacedBlock[] {
  const blocks = new Map<string, PlacedBlock>();
  const visit = (element: MarkupElement, isHeading: boolean) => {
    for (const child of element.children) {
      const file = fileOfId.get(child.getAttribute("FILEID") ?? "");
      const id = child.getAttribute("BEGIN");
      if (localName(child) === "area" && file && id)
        blocks.set(`${file}#${id}`, { id, file, ...(isHeading ? { isHeading } : {}) });
      visit(
        child,
        isHeading || (localName(child) === "div" && isOfType(child, /^(?:heading|headline|title)$/i)),
      );
    }
  };
  visit(article, false);
  return [...blocks.values()];
}

/** The article's label, or the title in the record that describes it. */
function titleOf(article: MarkupElement, records: ReadonlyMap<string, MarkupElement>): string {
  const label = (article.getAttribute("LABEL") ?? "").trim();
  if (label !== "") return label;
  const described = (article.getAttribute("DMDID") ?? "").split(/\s+/).map((id) => records.get(id));
  const titles = described.flatMap((record) => (record ? descendants(record, "title") : []));
  return (titles[0]?.textContent ?? "").trim();
}

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
