import { posix } from "node:path";
import { type FolderMetadata, parseFolderMetadata } from "./archive-metadata.ts";
import { decodeText } from "./decode-text.ts";
import { isFolderMetadata, resolveHints } from "./folder-hints.ts";
import type { PageDivision } from "./mets-divisions.ts";
import { isMetsName, metsOf } from "./mets-files.ts";
import { isNoPage } from "./page-names.ts";
import {
  type FoundEncoding,
  type ReadPart,
  type ReadResult,
  readParts,
  type SkippedFile,
  type SourceFile,
  unread,
} from "./read-result.ts";
import { listZip, unzipEntry, type ZipEntry } from "./zip-archive.ts";

type ReadEntry = (source: SourceFile) => Promise<ReadResult>;

/**
 * A zip archive is a folder tree: every file in it that can be read becomes pages named `bundle.zip/2021/A01.txt`. Names
 * that lead out of the archive are refused, archives in archives are not opened. With an `archive.yaml` that cannot be
 * understood nothing of it is read: what it would have said, of a collection too, is not known.
 *
 * @param readEntry reads one unpacked file
 */
export async function readZip(source: SourceFile, readEntry: ReadEntry): Promise<ReadResult> {
  const listed = listZip(source.bytes);
  if ("problem" in listed) return unread(listed.problem);
  const parts: ReadPart[] = [];
  const problems: SkippedFile[] = [];
  const encodings: FoundEncoding[] = [];
  const folders: { folder: string; metadata: FolderMetadata }[] = [];
  const sorted = listed.entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const ordered = [...sorted.filter(isMetadata), ...sorted.filter((entry) => !isMetadata(entry))];
  const divisions = await divisionsIn(source.bytes, sorted);
  const byName = new Map(sorted.map((entry) => [entry.name, entry]));
  for (const entry of ordered) {
    if (isHidden(entry.name) || divisions.documents.has(entry.name)) continue;
    const file = `${source.file}/${entry.name}`;
    const refuse = (reason: string) => problems.push({ file, reason });
    if (leadsOut(entry.name)) {
      refuse("leads out of the archive");
      continue;
    }
    const isNested = /\.zip$/i.test(entry.name);
    const bytes = isNested
      ? { problem: "is an archive in an archive: unpack it" }
      : unzipEntry(source.bytes, entry);
    if (isMetadata(entry)) {
      const decoded = "problem" in bytes ? bytes : decodeText(bytes);
      const parsed = "problem" in decoded ? decoded : parseFolderMetadata(decoded.text);
      if ("problem" in parsed) return unread(`is left as it was: "${file}" ${parsed.problem}`);
      folders.push({ folder: entry.name.split("/").slice(0, -1).join("/"), metadata: parsed.metadata });
    } else if ("problem" in bytes) refuse(bytes.problem);
    else {
      const folder = { ...source.folder, ...resolveHints(entry.name, folders) };
      const divided = divisions.ofFile.get(entry.name);
      const readBeside = async (path: string) => {
        const other = byName.get(posix.join(posix.dirname(entry.name), path));
        return other ? unzipEntry(source.bytes, other) : { problem: "is not in the archive" };
      };
      const result = await readEntry({
        file,
        bytes,
        folder,
        ...(divided ? { divisions: divided, readBeside } : {}),
      });
      if (result.kind === "problem") refuse(result.reason);
      else {
        parts.push(...result.parts);
        problems.push(...result.problems);
        encodings.push(...result.encodings);
      }
    }
  }
  if (parts.length > 0) return readParts(parts, { problems, encodings });
  const [first] = problems;
  return unread(
    first ? `holds nothing that can be read: "${first.file}" ${first.reason}` : "is an empty archive",
  );
}

/** The article divisions that METS documents of the archive give for its ALTO files. */
async function divisionsIn(bytes: Uint8Array, entries: readonly ZipEntry[]) {
  const documents = new Set<string>();
  const ofFile = new Map<string, readonly PageDivision[]>();
  for (const entry of entries.filter(({ name }) => isMetsName(name))) {
    const unpacked = unzipEntry(bytes, entry);
    const mets = "problem" in unpacked ? undefined : await metsOf(entry.name, unpacked);
    if (!mets) continue;
    documents.add(entry.name);
    for (const [file, divisions] of mets.divisions) ofFile.set(file, divisions);
  }
  return { documents, ofFile };
}

const isMetadata = ({ name }: ZipEntry) => isFolderMetadata(name);
/** Hidden files and folders, read-me files, and what macOS adds to an archive. */
const isHidden = (name: string) => /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/.test(name) || isNoPage(name);
const leadsOut = (name: string) => /^(?:\/|[a-z]:)/i.test(name) || name.split("/").includes("..");
