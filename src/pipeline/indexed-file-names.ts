import { sep } from "node:path";
import type { FoundFiles, PageFile } from "../read/find-page-files.ts";
import type { IndexedFile } from "../store/archive-store.ts";

/** Indexed files that stood in one of the named folders and are no longer there. */
export function filesGone({ files, roots }: FoundFiles, indexed: readonly IndexedFile[]): string[] {
  const present = new Set(files.map(({ path }) => path));
  const inRoot = (path: string) =>
    roots.some((root) => path.startsWith(root.endsWith(sep) ? root : root + sep));
  return indexed.filter(({ path }) => inRoot(path) && !present.has(path)).map(({ file }) => file);
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
