import { sep } from "node:path";
import type { FoundFiles, PageFile } from "../read/find-page-files.ts";
import type { IndexedFile } from "../store/archive-store.ts";

/** Before the hash of a file that a rebuild has not read again (`IndexedFile.contentHash`). */
const STALE = "stale:";

/** Indexed files that stood in one of the named folders, or were named themselves, and are no longer there. */
export function filesGone({ files, roots }: FoundFiles, indexed: readonly IndexedFile[]): IndexedFile[] {
  const present = new Set(files.map(({ path }) => path));
  const inRoot = (path: string) =>
    roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep));
  return indexed.filter(({ path }) => inRoot(path) && !present.has(path));
}

/**
 * Names are unique in the index. A path keeps the name it was first indexed under; a new path whose name is taken by
 * another one is named with as many of its folders as it needs.
 */
export function createFileNaming(indexed: readonly IndexedFile[]): (pageFile: PageFile) => string {
  const nameByPath = new Map(indexed.map(({ path, file }) => [path, file]));
  const taken = new Set(nameByPath.values());
  return ({ path, file }) => {
    const known = nameByPath.get(path);
    if (known !== undefined) return known;
    const segments = path.split(sep).filter(Boolean);
    let name = file;
    for (let length = file.split("/").length + 1; taken.has(name) && length <= segments.length; length++) {
      name = segments.slice(-length).join("/");
    }
    taken.add(name);
    nameByPath.set(path, name);
    return name;
  };
}

export function isStale({ contentHash }: Pick<IndexedFile, "contentHash">): boolean {
  return contentHash.startsWith(STALE);
}

/** Pairs files that are gone with new ones of the same content: they were moved or renamed. */
export function findMoves(files: readonly IndexedFile[]) {
  const gone = new Set(files.map(({ file }) => file));
  const filesOfHash = new Map<string, string[]>();
  for (const { file, contentHash } of files) {
    const hash = contentHash.replace(STALE, "");
    filesOfHash.set(hash, [...(filesOfHash.get(hash) ?? []), file]);
  }
  return {
    /** The file that had this content, which is no longer gone then. */
    take(contentHash: string): string | undefined {
      const moved = filesOfHash.get(contentHash)?.shift();
      if (moved !== undefined) gone.delete(moved);
      return moved;
    },
    /** Files that are gone for good, as far as is known. */
    gone: (): ReadonlySet<string> => new Set(gone),
  };
}
