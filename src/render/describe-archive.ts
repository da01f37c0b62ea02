import type { ArchiveStatus } from "../model/archive.ts";
import type { Say } from "./load-messages.ts";

const NAMES_LISTED = 8;

/** What the archive holds, a line each. */
export function describeArchive(status: ArchiveStatus, say: Say): string {
  const { articles, files, passages, earliestDate, latestDate, fingerprint } = status;
  const lines = [say("about-title"), "", say("about-articles", { articles, files, passages })];
  const list = (id: string, all: readonly string[] = []) => {
    if (all.length === 0) return;
    const names = all.slice(0, NAMES_LISTED).join(say("list-separator"));
    lines.push(say(id, { names, more: Math.max(0, all.length - NAMES_LISTED) }));
  };
  list("about-newspapers", status.newspapers);
  list("about-collections", status.collections);
  if (earliestDate !== undefined && latestDate !== undefined)
    lines.push(say("about-dates", { from: earliestDate, to: latestDate }));
  lines.push(say("about-index", { fingerprint, model: status.embeddingModel }));
  return lines.join("\n");
}
