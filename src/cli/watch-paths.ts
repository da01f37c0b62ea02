import { watch } from "chokidar";

export interface PathWatcher {
  readonly close: () => Promise<void>;
}

/** Editors and downloads write beside the file before they put it in its place. */
const TEMPORARY_NAME = /(?:^|[/\\])[.~#][^/\\]*$|~$|\.(?:tmp|swp|part|crdownload)$/i;

/**
 * Calls `onChange` for every file and folder under the paths that comes, changes or goes, until it is closed. Resolves
 * when nothing escapes it any more. Hidden and temporary files, and what `isIgnored` names, are no change.
 */
export async function watchPaths(
  paths: readonly string[],
  {
    onChange,
    onTrouble,
    isIgnored,
  }: {
    readonly onChange: () => void;
    readonly onTrouble: (reason: string) => void;
    readonly isIgnored: (path: string) => boolean;
  },
): Promise<PathWatcher> {
  const named = new Set(paths);
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) => !named.has(path) && (TEMPORARY_NAME.test(path) || isIgnored(path)),
  });
  watcher.on("all", onChange);
  watcher.on("error", (error) => onTrouble(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return { close: () => watcher.close() };
}
