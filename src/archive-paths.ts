import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Configuration } from "./config.ts";

/**
 * What the index is kept up to date with: ARCHIVE_PATH, and what administrators sent to the bot, as absolute paths. None
 * when neither is there.
 */
export function archivePaths({
  archivePath,
  uploadsPath,
}: Pick<Configuration, "archivePath" | "uploadsPath">): readonly string[] {
  return [
    ...(archivePath === undefined ? [] : [resolve(archivePath)]),
    ...(existsSync(uploadsPath) ? [resolve(uploadsPath)] : []),
  ];
}
