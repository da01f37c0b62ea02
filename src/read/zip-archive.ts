import { unzipSync } from "fflate";
import { decodeAs } from "./decode-text.ts";

export interface ZipEntry {
  /** As the archive names it, with forward slashes. */
  readonly name: string;
  /** As fflate names it: to ask for it. */
  readonly rawName: string;
  readonly bytes: number;
}

/** Entries of an archive that is unpacked in one go. */
const MOST_ENTRIES = 20_000;
/** Bytes that an archive may unpack to: they are held in memory. */
const LARGEST_CONTENT = 512 * 1024 * 1024;
/** Text packs 3 to 20 times; bombs pack 1000 times, near the 1032 that deflate can. */
const HIGHEST_RATIO = 200;
/** Content that is unpacked whatever its ratio: blank and repetitive small files pack well. */
const HARMLESS_BYTES = 16 * 1024 * 1024;

/**
 * The files of a zip archive, without unpacking anything. Sizes are as the archive declares them: unpacking stops
 * there, whatever is packed. An archive that would unpack to too much is refused as a whole.
 */
export function listZip(
  bytes: Uint8Array,
): { readonly entries: readonly ZipEntry[] } | { readonly problem: string } {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith("/"))
          entries.push({ name: readableName(name), rawName: name, bytes: originalSize });
        return false;
      },
    });
  } catch (error) {
    return { problem: `is a broken zip archive (${(error as Error).message})` };
  }
  const total = entries.reduce((sum, { bytes: size }) => sum + size, 0);
  if (entries.length > MOST_ENTRIES)
    return { problem: `holds ${entries.length} files, more than ${MOST_ENTRIES}` };
  if (total > LARGEST_CONTENT) return { problem: `unpacks to ${total} bytes, more than ${LARGEST_CONTENT}` };
  if (total > HARMLESS_BYTES && total > bytes.length * HIGHEST_RATIO) {
    return {
      problem: `unpacks to ${Math.round(total / bytes.length)} times its size, which only a zip bomb does`,
    };
  }
  return { entries };
}

/** One entry's bytes, or why they cannot be had. */
export function unzipEntry(
  bytes: Uint8Array,
  { rawName }: ZipEntry,
): Uint8Array | { readonly problem: string } {
  try {
    const unpacked = unzipSync(bytes, { filter: ({ name }) => name === rawName })[rawName];
    return unpacked ?? { problem: "is not in the archive" };
  } catch (error) {
    return { problem: `cannot be unpacked: it is broken or has a password (${(error as Error).message})` };
  }
}

/** Chinese Windows writes names in GBK without saying so, and fflate reads them as Latin-1. */
function readableName(name: string): string {
  const isBytes = /[\u0080-\u00ff]/.test(name) && !/[\u0100-\uffff]/.test(name);
  const bytes = Buffer.from(name, "latin1");
  const decoded = isBytes ? (decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "gb18030")) : undefined;
  return (decoded ?? name).replaceAll("\\", "/");
}
